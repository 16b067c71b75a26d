import assert from 'node:assert/strict';
import test from 'node:test';

import { HtmlValidate } from 'html-validate';

import init, { about, caseFile, caseOpen } from '../../../bindings/wasm/pkg/nextmove_wasm.js';
import { bytes, entriesOf, files, turnsOf } from '../../../tests/node/vectors.mjs';

/** The last file of each session of the conformance vectors, and the redacted copy of it. */
function* caseFiles() {
  for (const name of files) {
    const session = entriesOf(name).find((entry) => entry.kind === 'session');
    let file = '';
    for (const [number, turn] of turnsOf(session, 'en').entries()) {
      const reply = turn.open ? caseOpen(bytes(turn.alert), turn.open) : caseFile(file, turn.case);
      // A case that is still open is reported as well.
      if (turn.case?.redact || number === 5) yield [`${name} ${number}`, reply.case];
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
  const { languages } = about();
  assert.ok(languages.length > 1);
  let looked = 0;
  for (const [name, file] of caseFiles()) {
    for (const lang of languages) {
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
