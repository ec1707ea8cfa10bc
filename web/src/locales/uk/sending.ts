/** What is said on any page about an answer that was kept until the network came back. */
export const sending = {
  'status.waits.sent': 'Надіслано: {about}.',
  'status.waits.refused': 'Не прийнято: {about}. Відповідь лишилася чернеткою: відкрийте її й перевірте.',
} as const;
