/** A sentence in both languages: what happened and what to do next. */
export type ErrorTexts = { uk: string; en: string };

/**
 * Every refusal of the API: a stable code and its words. Codes travel and never change their meaning; the screen
 * picks the words in the reader's language. A text never tells whether a thing exists that the reader may not see.
 */
export const ERROR_TEXTS = {
  'auth.invalid_credentials': {
    uk: 'Пошта або пароль не підходять. Перевірте їх і спробуйте ще раз.',
    en: 'The e-mail or the password does not match. Check them and try again.',
  },
  'password.too_short': {
    uk: 'Пароль закороткий. Потрібно щонайменше 15 знаків, а з обов’язковим другим чинником — 8; найлегше запам’ятати кілька слів.',
    en: 'The password is too short. Use at least 15 characters, or 8 where a second factor is required; a few words are the easiest to remember.',
  },
  'password.too_long': {
    uk: 'Пароль задовгий. Скоротіть його до 128 знаків.',
    en: 'The password is too long. Shorten it to 128 characters.',
  },
  'password.common': {
    uk: 'Такий пароль підберуть першим: він є у відомих переліках або повторює те саме. Придумайте інший.',
    en: 'This password would be tried first: it is in the known lists or repeats one thing. Think of another one.',
  },
  'password.personal': {
    uk: 'Пароль складається майже із самих назв ради, міста, сервісу чи вашого імені. Додайте інші слова.',
    en: 'The password is made almost entirely of the names of the council, the city, the service or yourself. Add other words.',
  },
  'auth.wrong_password': {
    uk: 'Теперішній пароль не підходить. Перевірте його й спробуйте ще раз.',
    en: 'The present password does not match. Check it and try again.',
  },
  'auth.stale': {
    uk: 'Щоб змінити захист входу, увійдіть ще раз: від входу минуло понад 10 хвилин.',
    en: 'Sign in again to change how you sign in: more than 10 minutes have passed since you did.',
  },
  'factor.required': {
    uk: 'Рада вимагає другого чинника. Налаштуйте його, щоб продовжити.',
    en: 'The council asks for a second factor. Set it up to continue.',
  },
  'factor.wrong': {
    uk: 'Код або ключ не підійшов. Візьміть новий код і спробуйте ще раз.',
    en: 'The code or the passkey did not match. Take a new code and try again.',
  },
  'factor.exists': {
    uk: 'Програма з кодами вже є. Щоб налаштувати іншу, спершу вилучіть цю.',
    en: 'There is a code program already. Remove it first to set up another one.',
  },
  'factor.none': {
    uk: 'Резервні коди дають до другого чинника. Спершу додайте програму з кодами або ключ доступу.',
    en: 'Recovery codes come with a second factor. Add a code program or a passkey first.',
  },
  'factor.too_many': {
    uk: 'Ключів доступу забагато. Вилучіть ті, якими не користуєтеся.',
    en: 'There are too many passkeys. Remove the ones that you do not use.',
  },
  'factor.expired': {
    uk: 'Час на другий крок вичерпано. Почніть вхід спочатку.',
    en: 'The time for the second step is over. Begin signing in again.',
  },
  'auth.required': {
    uk: 'Щоб продовжити, увійдіть у систему.',
    en: 'Sign in to continue.',
  },
  'access.denied': {
    uk: 'Ваша роль цього не дозволяє. Зверніться до секретаря робочої групи або адміністратора.',
    en: 'Your role does not allow this. Ask the secretary of the working group or the administrator.',
  },
  not_found: {
    uk: 'Такого запису немає. Поверніться до плану й відкрийте його звідти.',
    en: 'There is no such record. Go back to the plan and open it from there.',
  },
  'link.not_valid': {
    uk: 'Посилання з листа вже не діє: його строк минув або його відкликано. Увійдіть у систему чи відкрийте новіший лист.',
    en: 'The link from the mail no longer works: it has expired or was revoked. Sign in or open a newer mail.',
  },
  'link.answered': {
    uk: 'На це вже відповіли. Щоб подати інше, увійдіть у систему.',
    en: 'This has been answered already. Sign in to send something else.',
  },
  'input.invalid': {
    uk: 'Деякі поля заповнено неправильно. Виправте позначені поля й надішліть ще раз.',
    en: 'Some fields are not filled in correctly. Correct the marked fields and send again.',
  },
  'input.too_large': {
    uk: 'Тексту забагато. Скоротіть його або додайте довгий текст файлом.',
    en: 'There is too much text. Shorten it or attach the long text as a file.',
  },
  'query.too_costly': {
    uk: 'Запит просить забагато одразу. Попросіть меншу сторінку або менше полів.',
    en: 'The query asks for too much at once. Ask for a smaller page or fewer fields.',
  },
  'attempt.other_content': {
    uk: 'Цю дію вже надіслано з іншим змістом. Оновіть сторінку, перевірте, що збережено, і повторіть потрібне.',
    en: 'This act was already sent with other content. Reload the page, look at what was saved and repeat what is needed.',
  },
  'task.changed_meanwhile': {
    uk: 'Поки ви працювали, завдання змінила інша людина. Перегляньте її зміни й надішліть свої ще раз.',
    en: 'Somebody else changed the task while you were working. Look at the changes and send yours again.',
  },
  'reporting.not_ahead': {
    uk: 'Змінити календар можна лише з періоду, вікно якого ще не відкрилося. Оберіть пізніший період.',
    en: 'The calendar can change only from a period whose window has not opened. Choose a later period.',
  },
  'reporting.unchanged': {
    uk: 'Такий календар уже діє. Змініть, як часто або до якого числа звітують.',
    en: 'This calendar already holds. Change how often or by which day reports are due.',
  },
  'amendment.empty': {
    uk: 'У переліку немає жодної зміни: план читається так само. Змініть формулювання, додайте або вилучіть завдання.',
    en: 'The list changes nothing: the plan reads as before. Change a wording, add a task or remove one.',
  },
  'amendment.out_of_order': {
    uk: 'До плану вже внесено пізніші зміни, або його затверджено пізніше. Перевірте день, з якого діють ці зміни.',
    en: 'The plan was amended or approved after that day. Check the day from which these changes are in force.',
  },
  'amendment.owes_nothing': {
    uk: 'Зміни до плану вилучили це завдання або цей строк: звітувати більше не треба. Оновіть сторінку.',
    en: 'An amendment took this task or this deadline out of the plan: nothing more is owed. Open the page again.',
  },
  'occurrence.changed_meanwhile': {
    uk: 'Поки ви працювали, про цей строк відзвітувала або щось вирішила інша людина. Перегляньте, що змінилося, і, якщо треба, надішліть своє ще раз.',
    en: 'Somebody else answered for this deadline or decided on it while you were working. Look at what changed and send yours again if it is still needed.',
  },
  'mail_choice.changed_meanwhile': {
    uk: 'Тим часом ви вже обрали інше в іншому вікні або за посиланням із листа. Перегляньте, що обрано, і збережіть ще раз.',
    en: 'Meanwhile another choice was made in another window or by the link of a mail. Look at it and save again.',
  },
  'plan.changed_meanwhile': {
    uk: 'Поки ви працювали, план змінила інша людина. Оновіть сторінку й повторіть дію.',
    en: 'Somebody else changed the plan while you were working. Reload the page and repeat the action.',
  },
  'council.changed_meanwhile': {
    uk: 'Поки ви працювали, налаштування ради змінила інша людина. Перегляньте їх і збережіть свої ще раз.',
    en: 'Somebody else changed the council’s settings while you were working. Look at them and save yours again.',
  },
  'logo.type_refused': {
    uk: 'Логотипом може бути зображення PNG, JPEG або WebP. Збережіть його в одному з цих форматів.',
    en: 'A logo is a PNG, JPEG or WebP picture. Save it in one of these formats.',
  },
  'unit.changed_meanwhile': {
    uk: 'Поки ви працювали, цей підрозділ змінила інша людина. Перегляньте, як є зараз, і повторіть дію.',
    en: 'Somebody else changed this unit while you were working. Look at it as it is now and repeat the action.',
  },
  'unit.name_taken': {
    uk: 'Підрозділ із такою назвою тут уже є. Дайте іншу назву.',
    en: 'There is a unit of this name here already. Choose another name.',
  },
  'unit.circle': {
    uk: 'Підрозділ не може бути частиною самого себе. Виберіть інше місце.',
    en: 'A unit cannot be a part of itself. Choose another place.',
  },
  'unit.closed': {
    uk: 'Цей підрозділ закрито. Виберіть інший.',
    en: 'This unit is closed. Choose another one.',
  },
  'unit.close_behind': {
    uk: 'Підрозділ закривають від сьогодні або пізніше.',
    en: 'A unit is closed from today on or later.',
  },
  'unit.in_use': {
    uk: 'Підрозділ ще працює: передайте спершу його людей, відкриті завдання і частини.',
    en: 'The unit is still at work: hand over its people, open tasks and parts first.',
  },
  'people.cannot_answer': {
    uk: 'Роль цієї людини не дозволяє звітувати за завдання. Виберіть виконавця або секретаря.',
    en: 'The role of this person does not allow to answer for tasks. Choose an executor or the secretary.',
  },
  'people.changed_meanwhile': {
    uk: 'Поки ви працювали, дані цієї людини змінилися. Перегляньте їх і повторіть дію.',
    en: 'This person’s data changed while you were working. Look at them and repeat the action.',
  },
  'invitation.not_valid': {
    uk: 'Це запрошення більше не діє: його вже використано, відкликано або минув його час. Попросіть адміністратора ради надіслати нове.',
    en: 'This invitation is no longer good: it was used or taken back, or its time is over. Ask the administrator of the council for another one.',
  },
  'invitation.sign_in': {
    uk: 'Для цієї адреси вже є обліковий запис. Увійдіть до нього й відкрийте запрошення ще раз.',
    en: 'This address has an account already. Sign in to it and open the invitation again.',
  },
  'invitation.is_member': {
    uk: 'Людина з цією адресою вже є в раді. Якщо її деактивовано, поверніть її до роботи.',
    en: 'Somebody with this address is in the council already. If the person is deactivated, let them serve again.',
  },
  'invitation.already_there': {
    uk: 'Цю адресу вже запрошено. Надішліть те запрошення ще раз або відкличте його.',
    en: 'This address is invited already. Send that invitation again or take it back.',
  },
  'invitation.closed': {
    uk: 'Це запрошення вже прийнято або відкликано. Оновіть сторінку.',
    en: 'This invitation was accepted or taken back already. Reload the page.',
  },
  'invitation.changed_meanwhile': {
    uk: 'Поки ви працювали, це запрошення змінилося. Оновіть сторінку.',
    en: 'This invitation changed while you were working. Reload the page.',
  },
  'reset.not_valid': {
    uk: 'Це посилання більше не діє: його вже використано або минула година. Попросіть нове.',
    en: 'This link is no longer good: it was used, or an hour has passed. Ask for another one.',
  },
  'people.not_yourself': {
    uk: 'Себе деактивувати не можна. Попросіть іншого адміністратора.',
    en: 'You cannot deactivate yourself. Ask another administrator.',
  },
  'people.deactivated': {
    uk: 'Цю людину вже деактивовано. Оновіть сторінку.',
    en: 'This person is deactivated already. Reload the page.',
  },
  'people.not_deactivated': {
    uk: 'Ця людина вже працює в раді. Оновіть сторінку.',
    en: 'This person serves in the council already. Reload the page.',
  },
  'people.last_administrator': {
    uk: 'У раді має лишитися хоча б один адміністратор. Спершу призначте іншого.',
    en: 'The council needs at least one administrator. Appoint another one first.',
  },
  'draft.changed_meanwhile': {
    uk: 'Поки ви працювали, чернетку плану змінила інша людина. Перегляньте її виправлення й повторіть свої.',
    en: 'Somebody else corrected the draft while you were working. Look at the corrections and repeat yours.',
  },
  'answer_draft.changed_meanwhile': {
    uk: 'Чернетку цієї відповіді змінено на іншому пристрої. Перегляньте її, перш ніж писати далі.',
    en: 'The draft of this answer was changed on another device. Look at it before you go on.',
  },
  'report.changed_meanwhile': {
    uk: 'Поки ви працювали, звіт змінила інша людина. Скопіюйте свій текст, оновіть сторінку й вставте його знову.',
    en: 'Somebody else changed the report while you were working. Copy your text, reload the page and paste it again.',
  },
  'measurement.same_day': {
    uk: 'На цей день уже є значення показника. Виправте його або вкажіть інший день.',
    en: 'The indicator already has a value of this day. Correct that one or give another day.',
  },
  'measurement.changed_meanwhile': {
    uk: 'Поки ви працювали, це значення вже виправила інша людина. Перегляньте ряд і, якщо треба, виправте ще раз.',
    en: 'Somebody else corrected this value while you were working. Look at the series and correct it again if it is still needed.',
  },
  'measurement.unchanged': {
    uk: 'Виправлення нічого не змінює. Введіть інше значення, день, джерело або примітку.',
    en: 'The correction changes nothing. Give another value, day, source or note.',
  },
  'indicator.has_number': {
    uk: 'Цей показник вимірюють числом. Додайте вимірювання.',
    en: 'This indicator is measured by a number. Add a measurement.',
  },
  'fulfilment.not_proved': {
    uk: 'Підтвердженням може бути лише погоджена відповідь із посиланням або файлом. Спершу погодьте її.',
    en: 'Only a confirmed answer with a link or a file proves anything. Confirm it first.',
  },
  'fulfilment.already_there': {
    uk: 'Показник уже підтверджено. Оновіть сторінку, щоб побачити чим.',
    en: 'The indicator is proved already. Reload the page to see by what.',
  },
  'fulfilment.undone': {
    uk: 'Це підтвердження вже скасувала інша людина. Оновіть сторінку.',
    en: 'Somebody else has already taken this proof back. Reload the page.',
  },
  'evidence.required': {
    uk: 'Щоб звітувати «Виконано», додайте підтвердження: посилання або файл.',
    en: 'To report “Done”, add evidence: a link or a file.',
  },
  'evidence.bad_link': {
    uk: 'Посилання має починатися з https:// або http://. Скопіюйте його з рядка адреси ще раз.',
    en: 'The link must begin with https:// or http://. Copy it from the address bar again.',
  },
  'file.too_large': {
    uk: 'Файл завеликий. Стисніть його, поділіть на частини або дайте посилання на нього.',
    en: 'The file is too large. Compress it, split it, or give a link to it.',
  },
  'file.type_refused': {
    uk: 'Файли цього типу не приймаються. Збережіть документ як PDF, DOCX, XLSX, CSV або зображення й додайте знову.',
    en: 'Files of this type are not accepted. Save the document as PDF, DOCX, XLSX, CSV or an image and add it again.',
  },
  'file.empty': {
    uk: 'Файл порожній. Перевірте його й додайте ще раз.',
    en: 'The file is empty. Check it and add it again.',
  },
  'reason.required': {
    uk: 'Поясніть причину одним-двома реченнями: без неї це не можна подати.',
    en: 'Explain the reason in a sentence or two: this cannot be sent without it.',
  },
  'status.not_allowed': {
    uk: 'Після підтвердженого стану так звітувати не можна. Попросіть робочу групу спершу повернути попередню відповідь.',
    en: 'This cannot be reported after the confirmed status. Ask the working group to return the earlier answer first.',
  },
  'review.own_update': {
    uk: 'Власну відповідь не можна підтвердити самому. Її має перевірити інша людина.',
    en: 'You cannot confirm your own answer. Another person has to check it.',
  },
  'review.already_decided': {
    uk: 'Цю відповідь уже перевірили. Оновіть сторінку, щоб побачити рішення.',
    en: 'This answer has already been checked. Reload the page to see the decision.',
  },
  'review.note_required': {
    uk: 'Напишіть, чого бракує, щоб виконавець знав, що виправити.',
    en: 'Write what is missing, so that the executor knows what to correct.',
  },
  'deadline.unchanged': {
    uk: 'Запропонований строк збігається з чинним. Виберіть інший день.',
    en: 'The proposed deadline is the one in force. Choose another day.',
  },
  'deadline.before_start': {
    uk: 'Новий строк раніший за початок роботи. Виберіть пізніший день.',
    en: 'The new deadline is before the work begins. Choose a later day.',
  },
  'deadline.already_proposed': {
    uk: 'Перенесення цього строку вже чекає на рішення. Дочекайтеся його, перш ніж пропонувати інше.',
    en: 'A move of this deadline already waits for a decision. Wait for it before proposing another.',
  },
  'deadline.closed': {
    uk: 'Роботу за цим строком уже завершено, тож переносити його не можна.',
    en: 'The work of this deadline is finished, so it can no longer be moved.',
  },
  'deadline.already_decided': {
    uk: 'Рішення про цей строк уже ухвалено. Оновіть сторінку, щоб його побачити.',
    en: 'This deadline has already been decided on. Reload the page to see the decision.',
  },
  'event.not_awaited': {
    uk: 'Строк цього завдання не залежить від події. Щоб змінити строк, запропонуйте його перенесення.',
    en: 'The deadline of this task does not depend on an event. To change it, propose a move.',
  },
  'event.already_entered': {
    uk: 'День цієї події вже внесено. Щоб змінити строк, запропонуйте його перенесення.',
    en: 'The day of this event has already been entered. To change the deadline, propose a move.',
  },
  'document.empty': {
    uk: 'Файл порожній.',
    en: 'The file is empty.',
  },
  'document.no_text': {
    uk: 'У файлі немає тексту. Якщо це скан, збережіть документ із текстом.',
    en: 'There is no text in the file. If it is a scan, save the document with its text.',
  },
  'document.no_text_layer': {
    uk: 'У цьому PDF немає текстового шару: це скан. Розпізнайте текст або завантажте DOCX чи таблицю, з яких його зроблено.',
    en: 'This PDF has no text layer: it is a scan. Recognise its text, or upload the DOCX or the spreadsheet it was made from.',
  },
  'document.too_large': {
    uk: 'Документ завеликий: дозволено до 20 МБ.',
    en: 'The document is too large: up to 20 MB is allowed.',
  },
  'document.too_much_inside': {
    uk: 'У файлі запаковано забагато даних: це не звичайний документ.',
    en: 'Too much data is packed into the file: it is no ordinary document.',
  },
  'document.damaged': {
    uk: 'Файл пошкоджено. Відкрийте його в редакторі, збережіть і спробуйте ще раз.',
    en: 'The file is damaged. Open it in an editor, save it and try again.',
  },
  'document.encrypted': {
    uk: 'Файл захищено паролем. Зніміть захист і спробуйте ще раз.',
    en: 'The file is protected by a password. Remove the protection and try again.',
  },
  'document.old_binary': {
    uk: 'Це старий двійковий формат Word або Excel. Збережіть документ як DOCX або XLSX.',
    en: 'This is the old binary format of Word or Excel. Save the document as DOCX or XLSX.',
  },
  'document.picture': {
    uk: 'Це зображення, а не документ із текстом.',
    en: 'This is a picture and not a document with text.',
  },
  'document.not_yet': {
    uk: 'Файли такого формату не читаються. Збережіть документ як DOCX, XLSX або PDF.',
    en: 'Files of this format are not read. Save the document as DOCX, XLSX or PDF.',
  },
  'document.archive': {
    uk: 'Це архів, а не документ. Розпакуйте його й завантажте документ, що в ньому лежить.',
    en: 'This is an archive and not a document. Unpack it and upload the document inside.',
  },
  'document.dtd': {
    uk: 'Документ містить оголошення XML, яких не буває у звичайних файлах, тому його не прочитано.',
    en: 'The document holds XML declarations that ordinary files do not have, so it was not read.',
  },
  'document.unknown_type': {
    uk: 'Файл не є документом: читаються DOCX, XLSX, PDF, CSV, HTML, Markdown і текст.',
    en: 'The file is no document: DOCX, XLSX, PDF, CSV, HTML, Markdown and text are read.',
  },
  'import.no_tasks': {
    uk: 'У документі не знайдено жодного завдання. Перевірте, чи є в ньому таблиця плану, і завантажте знову.',
    en: 'No task was found in the document. Check that it holds the table of the plan and upload it again.',
  },
  'import.too_long': {
    uk: 'Документ читався надто довго, і читання зупинено. Поділіть його на частини або збережіть як DOCX і спробуйте ще раз.',
    en: 'Reading the document took too long and was stopped. Split it or save it as DOCX and try again.',
  },
  'import.too_heavy': {
    uk: 'Документ заскладний: для його читання не вистачило пам’яті. Залиште в ньому тільки план і спробуйте ще раз.',
    en: 'The document is too complex: there was not enough memory to read it. Leave only the plan in it and try again.',
  },
  'import.interrupted': {
    uk: 'Читання документа перервалося разом із роботою сервера. Завантажте його ще раз.',
    en: 'Reading the document was interrupted together with the server. Upload it again.',
  },
  'import.unread': {
    uk: 'Документ не вдалося прочитати. Відкрийте його в редакторі, збережіть як DOCX і спробуйте ще раз.',
    en: 'The document could not be read. Open it in an editor, save it as DOCX and try again.',
  },
  'draft.not_ready': {
    uk: 'Документ ще читається. Зачекайте, поки він з’явиться у списку прочитаним.',
    en: 'The document is still being read. Wait until it appears in the list as read.',
  },
  'draft.closed': {
    uk: 'Цю чернетку вже прийнято або відхилено. Відкрийте план або завантажте документ знову.',
    en: 'This draft has already been accepted or discarded. Open the plan or upload the document again.',
  },
  'draft.nothing_to_undo': {
    uk: 'Скасовувати нічого: ваших виправлень у цій чернетці більше немає.',
    en: 'There is nothing to undo: no corrections of yours are left in this draft.',
  },
  'draft.undo_touched': {
    uk: 'Це виправлення вже не скасувати: те саме місце потім змінила інша людина. Перегляньте його й виправте, якщо треба.',
    en: 'This correction can no longer be undone: somebody else changed the same place since. Look at it and correct it if needed.',
  },
  'draft.bad_pointer': {
    uk: 'Такого поля в чернетці немає. Оновіть сторінку й виправте поле ще раз.',
    en: 'The draft has no such field. Reload the page and correct the field again.',
  },
  'draft.incomplete': {
    uk: 'Чернетку ще не можна прийняти: немає назви плану, строку його дії або назви завдання. Заповніть позначені поля.',
    en: 'The draft cannot be accepted yet: the plan’s title, its period or a task’s title is missing. Fill in the marked fields.',
  },
  'report.published': {
    uk: 'Опублікований звіт не змінюється. Щоб виправити його, підготуйте доповнення або нову редакцію.',
    en: 'A published report never changes. To correct it, prepare an addendum or a new edition.',
  },
  'report.already_exists': {
    uk: 'Звіт за цей рік уже створено. Відкрийте його у списку звітів.',
    en: 'There is already a report for this year. Open it from the list of reports.',
  },
  'report.year_outside_plan': {
    uk: 'План не діяв у цьому році. Виберіть рік із періоду плану.',
    en: 'The plan was not in force in this year. Choose a year of the plan’s period.',
  },
  'calendar.too_many': {
    uk: 'Адрес календарів уже двадцять. Відкличте ту, якою не користуєтеся, і створіть нову.',
    en: 'There are twenty calendar addresses already. Take back one that you do not use and make a new one.',
  },
  'oidc.unreachable': {
    uk: 'Сервер входу не відповідає або називає себе інакше. Перевірте адресу й спробуйте ще раз.',
    en: 'The sign-in server does not answer, or names itself otherwise. Check the address and try again.',
  },
  'oidc.not_begun': {
    uk: 'Вхід не завершено вчасно або почато в іншому вікні. Почніть його ще раз.',
    en: 'The sign-in was not finished in time, or was begun in another window. Begin it again.',
  },
  'oidc.refused': {
    uk: 'Сервер входу не підтвердив, хто ви. Спробуйте ще раз або увійдіть паролем.',
    en: 'The sign-in server did not confirm who you are. Try again or sign in with your password.',
  },
  'oidc.unknown': {
    uk: 'Цей запис не пов’язано з жодною людиною ради. Увійдіть паролем і додайте цей спосіб у «Способах входу».',
    en: 'This identity belongs to nobody in the council. Sign in with your password and add it in “Ways to sign in”.',
  },
  'oidc.identity_taken': {
    uk: 'Цей запис уже пов’язано з іншою людиною або з іншим сервером. Зверніться до адміністратора.',
    en: 'This identity is linked with another person or another server. Ask the administrator.',
  },
  'sign_in_method.changed_meanwhile': {
    uk: 'Спосіб входу змінили, поки ви на нього дивилися. Прочитайте його ще раз.',
    en: 'The way to sign in was changed while you looked at it. Read it again.',
  },
  'token.not_valid': {
    uk: 'Такого ключа API немає, або він більше не діє. Створіть новий.',
    en: 'There is no such token, or it is not valid any more. Make a new one.',
  },
  'token.out_of_scope': {
    uk: 'Цьому ключеві API такого не доручено. Створіть ключ із потрібним дорученням.',
    en: 'This was not entrusted to the token. Make a token with the scope that you need.',
  },
  'token.in_address': {
    uk: 'Ключ API не передають в адресі: вона лишається в журналах. Надсилайте його в заголовку Authorization і замініть цей ключ.',
    en: 'A token never travels in an address, which stays in logs. Send it in the Authorization header, and replace this one.',
  },
  'token.with_another': {
    uk: 'Запит має або ключ API, або вхід браузера чи посилання з листа. Надішліть щось одне.',
    en: 'A request has either a token, or the sign-in of a browser or the link of a mail. Send one of them.',
  },
  'token.too_many': {
    uk: 'Чинних ключів API вже двадцять. Відкличте той, яким не користуєтеся, і створіть новий.',
    en: 'There are twenty valid tokens already. Revoke one that you do not use and make a new one.',
  },
  'rate.limited': {
    uk: 'Забагато спроб поспіль. Зачекайте хвилину й спробуйте ще раз.',
    en: 'Too many attempts in a row. Wait a minute and try again.',
  },
  'server.busy': {
    uk: 'Сервер зараз не встигає відповісти. Ваш текст збережено на сторінці: надішліть його ще раз за хвилину.',
    en: 'The server cannot answer right now. Your text is kept on the page: send it again in a minute.',
  },
  'server.failed': {
    uk: 'Сталася помилка на сервері, зміни не збережено. Спробуйте ще раз; якщо повториться, повідомте адміністратора.',
    en: 'Something failed on the server and nothing was saved. Try again; if it repeats, tell the administrator.',
  },
} as const satisfies Record<string, ErrorTexts>;
