import { Refused } from '../../../base/errors.ts';
import { isId, newId } from '../../../base/id.ts';
import type { Site } from '../../context.ts';
import type { Form } from '../../form.ts';

/** The id that the form carries of what it makes, so that sending it twice makes it once. */
export function formId(site: Site, form: Form): string {
  const id = form.text('id');
  return isId(id) ? id : newId(site.clock.now());
}

/** True for a refusal that has this reason, among others perhaps. */
export function refusedAs(error: unknown, code: string): boolean {
  return error instanceof Refused && error.reasons.some((reason) => reason.code === code);
}

/**
 * Work that counts as done when it is refused for having been done: its form was sent twice.
 * @param code of that reason
 * @param done where to go then; null when somebody else did it, who must be told of
 */
export function onceDone(
  code: string,
  work: () => Promise<string>,
  done: () => string | Promise<string | null>,
): () => Promise<string> {
  return async () => {
    try {
      return await work();
    } catch (error) {
      const where = refusedAs(error, code) ? await done() : null;
      if (where === null) throw error;
      return where;
    }
  };
}
