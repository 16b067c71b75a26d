// The engine under Node gives the bytes that every language gives.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import test from "node:test";

import init, * as engine from "../../bindings/wasm/pkg/nextmove_wasm.js";

const { Bundle, caseFile, caseOpen, next, read } = engine;
const root = new URL("../../", import.meta.url);
const bytes = (path) => readFileSync(new URL(path, root));

await init({ module_or_path: bytes("bindings/wasm/pkg/nextmove_wasm_bg.wasm") });

/** What the engine says, as compact JSON. */
function said(ask) {
  try {
    return JSON.stringify(ask());
  } catch ({ code, message, help }) {
    return JSON.stringify({ error: { code, message, help } });
  }
}

/** What the engine says to one request. */
function reply({ request }, document) {
  return said(() => (request ? next(document, request) : read(document)));
}

/** What the engine says to one request about a case. */
function caseReply(turn, file) {
  if (turn.open) return said(() => caseOpen(bytes(turn.alert), turn.open));
  const [from, to] = turn.changed ?? ["", ""];
  return said(() => caseFile(file.replace(from, () => to), turn.case));
}

/** The requests and expected replies of a vector file: a line each, in turn. */
function turns(path) {
  const lines = bytes(path).toString().trimEnd().split("\n");
  const pairs = [];
  for (let i = 0; i < lines.length; i += 2) pairs.push([JSON.parse(lines[i]), lines[i + 1]]);
  return pairs;
}

function check(said, expected) {
  const digest = `sha256:${createHash("sha256").update(said).digest("hex")}`;
  assert.equal(expected.startsWith("sha256:") ? digest : said, expected);
}

const files = readdirSync(new URL("tests/vectors/", root)).filter((name) => name.endsWith(".txt"));
assert.ok(files.length > 0, "there are vectors");

for (const name of files) {
  test(`vector ${name}`, () => {
    for (const [turn, expected] of turns(`tests/vectors/${name}`)) {
      check(reply(turn, bytes(turn.alert)), expected);
    }
  });
}

for (const name of readdirSync(new URL("tests/case-vectors/", root))) {
  test(`vector of a case ${name}`, () => {
    let file;
    for (const [turn, expected] of turns(`tests/case-vectors/${name}`)) {
      const reply = caseReply(turn, file);
      check(reply, expected);
      file = JSON.parse(reply).case ?? file;
    }
  });
}

test("bytes, text and an object are the same document", () => {
  const document = bytes(turns(`tests/vectors/${files[0]}`)[0][0].alert);
  const said = JSON.stringify(read(document));
  assert.equal(JSON.stringify(read(document.toString())), said);
  assert.equal(JSON.stringify(read(JSON.parse(document.toString()))), said);
});

test("a refusal is an Error with a code, a message and help", () => {
  assert.throws(() => read("{}"), (error) => {
    assert.ok(error instanceof Error);
    assert.equal(error.code, "NM1006");
    assert.ok(error.message && error.help);
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
