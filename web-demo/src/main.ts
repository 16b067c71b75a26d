import { samples } from './samples.ts';
import './style/page.css';
import './walkthrough.ts';
import { languageOf, languages } from './words/languages.ts';

const walkthrough = document.querySelector('nextmove-walkthrough')!;

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

walkthrough.addEventListener('nm-lang', ({ detail }) => speak(detail.lang));
// The case lives in this tab alone: leaving by accident would lose it.
addEventListener('beforeunload', (event) => {
  if (walkthrough.unsaved) event.preventDefault();
});

walkthrough.samples = samples;
walkthrough.ownPlaybooks = true;
speak(navigator.language);
