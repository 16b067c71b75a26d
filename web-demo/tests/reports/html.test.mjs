import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';

import { HtmlValidate } from 'html-validate';

import init, { caseFile, caseOpen } from '../../../bindings/wasm/pkg/nextmove_wasm.js';

const root = new URL('../../../', import.meta.url);
const bytes = (path) => readFileSync(new URL(path, root));

/** The last file of each session of `tests/case-vectors`, and the redacted copy of it. */
function* files() {
  const names = readdirSync(new URL('tests/case-vectors/', root));
  for (const name of names.filter((name) => name !== 'refusals.txt')) {
    const lines = bytes(`tests/case-vectors/${name}`).toString().trimEnd().split('\n');
    let file = '';
    for (let i = 0; i < lines.length; i += 2) {
      const turn = JSON.parse(lines[i] ?? '');
      const reply = turn.open ? caseOpen(bytes(turn.alert), turn.open) : caseFile(file, turn.case);
      // A case that is still open is reported as well.
      if (turn.case?.redact || i === 10) yield [`${name} ${i}`, reply.case];
      if (!turn.case?.redact) file = reply.case ?? file;
    }
    yield [name, file];
  }
}

test('reports are valid HTML in every language', async () => {
  await init({ module_or_path: bytes('bindings/wasm/pkg/nextmove_wasm_bg.wasm') });
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:document'],
  });
  let looked = 0;
  for (const [name, file] of files()) {
    for (const lang of ['en', 'ko']) {
      const deadlines = { jurisdictions: ['eu-gdpr', 'eu-nis2', 'us-sec', 'kr-pipa'] };
      const { content } = caseFile(file, { report: { format: 'html', lang, deadlines } });
      const { results } = await validator.validateString(content);
      const messages = results.flatMap((result) => result.messages);
      assert.deepEqual(messages, [], `${name} in ${lang}`);
      looked += 1;
    }
  }
  assert.ok(looked > 10);
});
