/** Whether letters go out by themselves; else the links that they would carry are told on the spot, once. */
export class SendsMail {
  constructor(readonly yes: boolean) {}
}
