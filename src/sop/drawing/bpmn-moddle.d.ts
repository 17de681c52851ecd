/** What the tests use of the package, which carries no types of its own for its entry. */
declare module 'bpmn-moddle' {
  export interface Element {
    readonly $type: string;
    readonly id: string;
    readonly [key: string]: unknown;
  }
  export class BpmnModdle {
    fromXML(xml: string): Promise<{
      readonly rootElement: Element;
      readonly elementsById: Readonly<Record<string, Element>>;
      readonly warnings: readonly { readonly message: string }[];
    }>;
  }
}
