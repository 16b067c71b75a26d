import { builtin } from './engine/builtin.ts';
import { asRefusal } from './engine/engine.ts';
import { samples } from './samples.ts';
import './style/page.css';
import './walkthrough.ts';
import type { NextmoveWalkthrough } from './walkthrough.ts';
import { languageOf, languages } from './words/words.ts';

const walkthrough = document.querySelector<NextmoveWalkthrough>('nextmove-walkthrough')!;

function speak(tag: string): void {
  const language = languageOf(tag);
  document.documentElement.lang = language;
  document.title = languages[language].title;
  walkthrough.lang = language;
}

// A file dropped beside the place meant for it would replace the page, and the case with it.
for (const type of ['dragover', 'drop']) {
  addEventListener(type, (event) => event.preventDefault());
}

walkthrough.addEventListener('nm-lang', (event) => {
  speak((event as CustomEvent<{ lang: string }>).detail.lang);
});
// The case lives in this tab alone: leaving by accident would lose it.
let unfinished = false;
walkthrough.addEventListener('nm-answer', () => (unfinished = true));
walkthrough.addEventListener('nm-done', () => (unfinished = false));
addEventListener('beforeunload', (event) => {
  if (unfinished) event.preventDefault();
});

walkthrough.samples = samples;
speak(navigator.language);
try {
  walkthrough.engine = await builtin();
} catch (error) {
  walkthrough.failure = asRefusal(error);
}
