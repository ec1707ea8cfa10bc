/** The page that a mail's link opens. */
export const answer = {
  'answer.whose':
    'Ви відповідаєте за посиланням із листа: {name}, {council}. Посилання діє до {day} і відкриває лише ці строки.',
  'answer.sign_in': 'Увійти в систему',
  'answer.revoke': 'Відкликати посилання з листів',
  'answer.revoked': 'Посилання відкликано',
  'answer.no_link': 'Посилання не діє',
  'answer.no_link.text':
    'Його строк минув, його відкликано або скопійовано не повністю. Нічого не втрачено: увійдіть у систему чи відкрийте новіший лист.',
} as const;
