// The engine under Node gives the bytes that every language gives.

import assert from "node:assert/strict";
import test from "node:test";

import init, * as engine from "../../bindings/wasm/pkg/nextmove_wasm.js";
import { bytes, digestsOf, entriesOf, files, numbering, turnsOf, withoutHash, written } from "./vectors.mjs";

const { Bundle, caseFile, caseOpen, next, read } = engine;

await init({ module_or_path: bytes("bindings/wasm/pkg/nextmove_wasm_bg.wasm") });

/** What the engine says, as compact JSON. */
function said(ask) {
  try {
    return JSON.stringify(ask());
  } catch ({ code, title, message, help }) {
    return JSON.stringify({ error: { code, title, message, help } });
  }
}

/** What the engine says to turns of one entry, each about the case file that came before. */
function teller() {
  const numbered = numbering();
  let file;
  return (turn) => {
    if (!turn.open && !turn.case) {
      return withoutHash(said(() => (turn.request ? next(bytes(turn.alert), turn.request) : read(bytes(turn.alert)))));
    }
    const [from, to] = turn.changed ?? ["", ""];
    const reply = said(() =>
      turn.open ? caseOpen(bytes(turn.alert), turn.open) : caseFile(file.replace(from, () => to), turn.case),
    );
    file = JSON.parse(reply).case ?? file;
    return numbered(reply);
  };
}

/** Says which turn is the first that differs, and what was replied to it. */
function check(entry, lang, expected) {
  const turns = turnsOf(entry, lang);
  const replies = turns.map(teller());
  const found = digestsOf(replies);
  const differs = found.findIndex((digest, turn) => digest !== expected[turn]);
  const about = `${entry.head}\n${lang}, turn ${differs}: ${JSON.stringify(turns[differs])}\n${replies[differs]}`;
  assert.ok(differs === -1 && found.length === expected.length, about);
  return replies;
}

assert.ok(files.length > 0, "there are vectors");

for (const name of files) {
  for (const entry of entriesOf(name)) {
    test(`vector ${name} ${entry.kind} ${JSON.parse(entry.head).name ?? ""}`, () => {
      const replies = Object.entries(entry.digests).map(([lang, expected]) => check(entry, lang, expected));
      assert.ok(replies.length > 0, "there is a language");
      if (entry.said) assert.equal(replies[0].at(-1), entry.said);
    });
  }
}

test("replies that are written out", () => {
  const reply = teller();
  for (const [turn, expected] of written()) assert.equal(reply(turn), expected);
});

test("bytes, text and an object are the same document", () => {
  const document = bytes(JSON.parse(entriesOf(files[0])[0].head).alert);
  const said = JSON.stringify(read(document));
  assert.equal(JSON.stringify(read(document.toString())), said);
  assert.equal(JSON.stringify(read(JSON.parse(document.toString()))), said);
});

test("a refusal is an Error with a code, a title, a message and help", () => {
  assert.throws(() => read("{}"), (error) => {
    assert.ok(error instanceof Error);
    assert.equal(error.code, "NM1006");
    assert.ok(error.title && error.message && error.help);
    return true;
  });
});

test("a damaged bundle is refused, and a fact is asked again", () => {
  assert.throws(() => new Bundle(new Uint8Array(8)), { code: "NM3001" });
  const document = bytes("tests/alerts/synthetic-s3-finding.json");
  assert.equal(next(document, { ask: "bucket" }).step.asks, "bucket");
  assert.throws(() => next(document, { ask: "nobody_asks_this" }), { code: "NM2007" });
});

test("every call is a function, and a method of a bundle", () => {
  const names = ["read", "next", "caseOpen", "caseFile", "about", "playbooks", "alertTypes", "diagram"];
  for (const name of names) {
    assert.equal(typeof engine[name], "function", name);
    assert.equal(typeof Bundle.prototype[name], "function", name);
  }
  const ids = engine.playbooks().map(({ id }) => id);
  assert.deepEqual(ids, engine.about().playbooks.map(({ id }) => id));
  const taken = engine.alertTypes().flatMap(({ playbooks }) => playbooks);
  assert.ok(taken.every((id) => ids.includes(id)));
  const { media_type: type, content } = engine.diagram({ playbook: ids[0] });
  assert.equal(type, "text/vnd.mermaid; charset=utf-8");
  assert.match(content, /^flowchart TD/);
});
