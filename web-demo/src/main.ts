import { samples } from './samples.ts';
import type { Step } from './engine/wire.ts';
import { visible } from './state/visible.ts';
import './style/page.css';
import './walkthrough.ts';
import { languageOf, languages } from './words/languages.ts';

const walkthrough = document.querySelector('nextmove-walkthrough')!;
/** Whether the tab is named after a step. */
let entitled = false;

function speak(tag: string): void {
  const language = languageOf(tag);
  document.documentElement.lang = language;
  walkthrough.lang = language;
  if (!entitled) document.title = languages[language].page.title;
}

/** Names the tab after the step, so that one case is told from another among many tabs. */
function entitle({ title }: Step): void {
  entitled = true;
  document.title = `${visible(title)} · nextmove`;
}

// A file dropped beside the place meant for it would replace the page, and the case with it.
for (const type of ['dragover', 'drop']) {
  addEventListener(type, (event) => event.preventDefault());
}

walkthrough.addEventListener('nm-lang', ({ detail }) => speak(detail.lang));
walkthrough.addEventListener('nm-step', ({ detail }) => entitle(detail.step));
// The case lives in this tab alone: leaving by accident would lose it.
addEventListener('beforeunload', (event) => {
  if (walkthrough.unsaved) event.preventDefault();
});

walkthrough.samples = samples;
walkthrough.ownPlaybooks = true;
speak(navigator.language);
