// Reads the conformance vectors: `tests/tests/vectors/main.rs` says how they are written.

import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";

const root = new URL("../../", import.meta.url);
const folder = new URL("tests/vectors/", root);

export const bytes = (path) => readFileSync(new URL(path, root));

const linesOf = (name) => readFileSync(new URL(name, folder)).toString().trimEnd().split("\n");

/** The files of playbooks. */
export const files = readdirSync(folder).filter((name) => name.endsWith(".txt") && name !== "written.txt");

/** What a file holds: `case` or `session`, its JSON, its further turns, and the digests by language. */
export function entriesOf(name) {
  const entries = [];
  for (const line of linesOf(name)) {
    const word = line.slice(0, line.indexOf(" "));
    const rest = line.slice(word.length + 1);
    if (word === "case" || word === "session") entries.push({ kind: word, head: rest, turns: [], digests: {} });
    else if (word === "turn") entries.at(-1).turns.push(rest);
    else if (word === "said") entries.at(-1).said = rest;
    else entries.at(-1).digests[word] = rest.split(" ");
  }
  return entries;
}

/** What commands printed: written out, or in a file beside the alerts. */
function printed(alert, { printed, file, recorded, places }) {
  const text = (name) => bytes(alert.replace(/alerts\/[^/]*$/, `outputs/${name}`)).toString();
  if (printed) return [file ? { ...printed, stdout: text(file) } : printed];
  const outputs = JSON.parse(text(recorded));
  return places.map((place) => ({ stdout: "", stderr: "", ...outputs[place] }));
}

/** The turns of a stored case: the document is read, then one answer more is given each time. */
function caseTurns({ head }, lang) {
  const { alert, answers, outputs = [] } = JSON.parse(head);
  const given = (most) => {
    const taken = outputs.filter(({ from }) => from <= most).flatMap((output) => printed(alert, output));
    return { answers: Object.fromEntries(answers.slice(0, most)), ...(taken.length > 0 && { outputs: taken }) };
  };
  const asks = [...answers, null].map((_, most) => ({ alert, request: { ...given(most), lang } }));
  return [{ alert }, ...asks];
}

const sessionTurns = ({ head, turns }, lang) =>
  [head, ...turns].map((turn) => JSON.parse(turn.replaceAll('"LANG"', JSON.stringify(lang))));

export const turnsOf = (entry, lang) => (entry.kind === "case" ? caseTurns : sessionTurns)(entry, lang);

/** Requests and the replies to them, written out. */
export function written() {
  const lines = linesOf("written.txt");
  const pairs = [];
  for (let i = 0; i < lines.length; i += 2) pairs.push([JSON.parse(lines[i]), lines[i + 1]]);
  return pairs;
}

/** The reply with the hash of its playbook replaced. */
export function withoutHash(reply) {
  const hash = JSON.parse(reply).playbook?.hash;
  return hash ? reply.replaceAll(hash, "HASH") : reply;
}

/** Replaces each hash in the replies of a session by its number, in the order in which they occur. */
export function numbering() {
  const numbers = new Map();
  const number = (hash) => numbers.get(hash) ?? numbers.set(hash, numbers.size + 1).get(hash);
  return (reply) => reply.replace(/[0-9a-f]{64}/g, (hash) => `#${number(hash)}`);
}

const sha256 = (text) => createHash("sha256").update(text).digest("hex");

/** The digests of some replies: the beginning of each one's, and that of all of them. */
export function digestsOf(replies) {
  const digests = replies.map(sha256);
  return [...digests.map((digest) => digest.slice(0, 8)), sha256(digests.join(""))];
}
