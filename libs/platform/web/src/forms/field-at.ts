import type { FormFieldBinding } from '@angular/forms/signals';
import type { Mending } from './mending';

interface Bound {
  readonly state: unknown;
  readonly binding: FormFieldBinding;
}

interface FieldState {
  formFieldBindings(): readonly FormFieldBinding[];
}

/**
 * The control nearest to a path: an error inside a date or a list of ticks belongs to the date or the list.
 * Undefined when no control on the page holds any part of the path.
 */
export function fieldAt(root: unknown, path: readonly PropertyKey[]): Bound | undefined {
  let node = root;
  let nearest = boundTo(node);
  for (const step of path) {
    node = childOf(node, step);
    if (node === undefined) break;
    nearest = boundTo(node) ?? nearest;
  }
  return nearest;
}

// A field tree is a function with a property for each child: the types of an arbitrary path cannot be known.
const childOf = (node: unknown, step: PropertyKey): unknown => (typeof node === 'function' ? (node as unknown as Record<PropertyKey, unknown>)[step] : undefined);

function boundTo(node: unknown): Bound | undefined {
  if (typeof node !== 'function') return undefined;
  const state = (node as () => FieldState)();
  const binding = state.formFieldBindings()[0];
  return binding && { state, binding };
}

/** Sorted as the fields stand on the page, one message a field; what belongs to no field comes first. */
export function inPageOrder(mendings: readonly Mending[]): readonly Mending[] {
  const one = mendings.filter((mending, at) => !mending.state || mendings.findIndex((other) => other.state === mending.state) === at);
  return one.toSorted((a, b) => place(a, b));
}

function place(a: Mending, b: Mending): number {
  if (!a.binding || !b.binding) return Number(Boolean(a.binding)) - Number(Boolean(b.binding));
  return a.binding.element.compareDocumentPosition(b.binding.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
