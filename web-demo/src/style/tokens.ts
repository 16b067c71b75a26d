import { css } from 'lit';

/** The colours and measures of the walkthrough. Every text pair has at least 4.5:1, every control edge 3:1. */
export const tokens = css`
  :host {
    color-scheme: light dark;
    --ground: light-dark(#f3f5f8, #10151c);
    --surface: light-dark(#ffffff, #18202a);
    --sunken: light-dark(#f0f3f7, #121921);
    --text: light-dark(#17202c, #e7ecf2);
    --muted: light-dark(#526072, #a5b2c1);
    --line: light-dark(#d8dee6, #2d3947);
    --edge: light-dark(#7a8797, #71829a);
    --accent: light-dark(#0a58a8, #84bcff);
    --on-accent: light-dark(#ffffff, #0b1622);
    --accent-soft: light-dark(#e8f1fb, #1a2c42);
    --good: light-dark(#156b43, #74d3a2);
    --good-soft: light-dark(#e6f4ec, #15312a);
    --warn: light-dark(#8a4b00, #f2bd6b);
    --warn-soft: light-dark(#fdf2e0, #35290f);
    --bad: light-dark(#b3202c, #ff9a9a);
    --bad-soft: light-dark(#fdecec, #3b1d22);
    --radius: 8px;
    --sans:
      system-ui, -apple-system, 'Segoe UI', Roboto, 'Apple SD Gothic Neo', 'Malgun Gothic',
      'Noto Sans KR', 'Noto Sans CJK KR', sans-serif;
    --mono:
      ui-monospace, 'SF Mono', 'Cascadia Mono', Consolas, 'DejaVu Sans Mono', 'D2Coding',
      'Noto Sans Mono CJK KR', monospace;
  }
`;
