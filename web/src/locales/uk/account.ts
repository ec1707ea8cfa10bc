/** Signing in and the person who did. */
export const account = {
  'account.sign_in.title': 'Вхід',
  'account.sign_in.lead': 'Від ухваленого плану до річного звіту: хто, що й до якого кварталу має зробити.',
  'account.sign_in.email': 'Електронна пошта',
  'account.sign_in.password': 'Пароль',
  'account.sign_in.submit': 'Увійти',
  'account.sign_in.busy': 'Перевіряємо…',
  'account.sign_in.ended': 'Сеанс завершився. Увійдіть знову, щоб продовжити з того самого місця.',
  'account.sign_in.forgotten': 'Забули пароль?',
  'account.sign_in.public': 'Опубліковано для всіх',
} as const;
