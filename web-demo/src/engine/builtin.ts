import init, * as wasm from '../../../bindings/wasm/pkg/nextmove_wasm.js';
import bytes from '../../../bindings/wasm/pkg/nextmove_wasm_bg.wasm?url&inline';
import type { Engine } from './engine.ts';

/** Starts the engine that is built into the script: the page may not fetch anything. */
export async function builtin(): Promise<Engine> {
  await init({ module_or_path: decode(bytes) });
  return wasm;
}

function decode(dataUrl: string): Uint8Array<ArrayBuffer> {
  const base64 = dataUrl.slice(dataUrl.indexOf(',') + 1);
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
