import init, * as wasm from '../../../bindings/wasm/pkg/nextmove_wasm.js';
import bytes from '../../../bindings/wasm/pkg/nextmove_wasm_bg.wasm?url&inline';
import type { Engine } from './engine.ts';

/** What is built into the script. */
export interface BuiltIn {
  /** The playbooks that nextmove comes with. */
  engine: Engine;
  /** Playbooks that `nextmove compile` wrote; throws a refusal where they are damaged. */
  load(bundle: Uint8Array): Engine;
}

let starting: Promise<BuiltIn> | undefined;

/** Starts, once, the engine that is part of the script: the page may not fetch anything. */
export function builtIn(): Promise<BuiltIn> {
  return (starting ??= start());
}

async function start(): Promise<BuiltIn> {
  await init({ module_or_path: decode(bytes) });
  return { engine: wasm, load: (bundle) => new wasm.Bundle(bundle) };
}

function decode(dataUrl: string): Uint8Array<ArrayBuffer> {
  const base64 = dataUrl.slice(dataUrl.indexOf(',') + 1);
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
