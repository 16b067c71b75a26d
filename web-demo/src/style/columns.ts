import { css } from 'lit';

/** The facts, the step and the route: beside each other where there is room, else the step first. */
export const columns = css`
  .columns {
    display: grid;
    gap: 1rem;
    padding: 1rem 1.25rem 2rem;
    grid-template: 'main' 'route' 'facts' / minmax(0, 1fr);
    align-items: start;
  }
  .columns > * {
    padding: 1rem;
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .main {
    grid-area: main;
    padding: 1.25rem 1.5rem 1.5rem;
  }
  .facts {
    grid-area: facts;
  }
  .route {
    grid-area: route;
  }
  @container walkthrough (max-width: 30rem) {
    .columns {
      padding: 0.5rem;
      gap: 0.5rem;
    }
    .main {
      padding: 1rem;
    }
  }
  @container walkthrough (min-width: 46rem) {
    .columns {
      grid-template: 'main route' auto 'main facts' 1fr / minmax(0, 1fr) minmax(15rem, 19rem);
    }
  }
  @container walkthrough (min-width: 70rem) {
    .facts,
    .route {
      position: sticky;
      top: 1rem;
      max-height: max(20rem, calc(100vh - 5.5rem));
      overflow: auto;
    }
    .columns {
      max-width: 120rem;
      margin-inline: auto;
      grid-template: 'facts main route' / clamp(14rem, 20cqi, 20rem) minmax(0, 1fr) clamp(
          14rem,
          20cqi,
          20rem
        );
    }
  }
`;
