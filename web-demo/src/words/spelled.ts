import { visible } from '../state/visible.ts';

/** An identifier as words, for those that no language names: `bucket_owner` is "bucket owner". */
export const spelled = (id: string): string => visible(id.replaceAll('_', ' '));
