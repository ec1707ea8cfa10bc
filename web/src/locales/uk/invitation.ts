/** Invitations to a council, and a new password for who has forgotten the old one. */
export const invitation = {
  'invitation.title': 'Запрошення',
  'invitation.from': '{council} запрошує вас',
  'invitation.as': 'Ваші ролі: {roles}',
  'invitation.until': 'Запрошення діє до {when} і лише для адреси {email}.',
  'invitation.password': 'Виберіть пароль',
  'invitation.password.hint':
    'Щонайменше 15 символів. Найкраще — кілька слів, які легко пам’ятати вам і важко вгадати іншим.',
  'invitation.accept': 'Прийняти запрошення',
  'invitation.sign_in': 'Увійти',
  'invitation.has_account':
    'Для адреси {email} уже є обліковий запис. Увійдіть до нього й відкрийте посилання з листа ще раз.',
  'invitation.confirm': 'Ви ввійшли як {email}. Прийміть запрошення, і рада з’явиться у вашому меню.',
  'invitation.done': 'Запрошення прийнято',
  'invitation.done.text': 'Тепер увійдіть з адресою {email}.',
  'invitation.done.switch': 'Щоб перейти до цієї ради, виберіть її у своєму меню.',
  'invitation.go_on': 'Продовжити роботу',
  'invitation.missing': 'Відкрийте посилання з листа: без нього тут нічого немає.',
  'reset.title': 'Новий пароль',
  'reset.lead': 'Вкажіть адресу свого облікового запису, і ми надішлемо на неї посилання.',
  'reset.email': 'Електронна пошта',
  'reset.ask': 'Надіслати посилання',
  'reset.asked': 'Перевірте пошту',
  'reset.asked.text':
    'Якщо з цією адресою хтось працює у Кварталі, лист із посиланням уже в дорозі. Посилання діє одну годину.',
  'reset.choose': 'Виберіть новий пароль. Усі ваші сеанси завершаться.',
  'reset.password': 'Новий пароль',
  'reset.save': 'Зберегти пароль',
  'reset.done': 'Пароль змінено',
  'reset.done.text': 'Усі попередні сеанси завершено. Увійдіть із новим паролем.',
  'reset.again': 'Попросити нове посилання',
} as const;
