const en = {
  open: "Chat with the city",
  title: "City assistant",
  close: "Close chat",
  menu: "More",
  restart: "Start a new conversation",
  phone: "Continue on my phone",
  download: "Download transcript",
  print: "Print transcript",
  language: "Español",
  languageLabel: "Cambiar a español",
  log: "Conversation",
  input: "Your message",
  placeholder: "Ask about city services",
  send: "Send",
  photo: "Add a photo",
  photoReady: "Photo ready to send: {name}",
  removePhoto: "Remove photo",
  photoType: "Choose a picture: JPEG, PNG, GIF, WebP or HEIC.",
  photoSize: "This picture is too large. The limit is 8 MB.",
  photoLost: "A picture was not sent before the page was reloaded. Please add it again.",
  left: "{count} characters left",
  tooLong: "Too long by {count} characters",
  typing: "The assistant is typing",
  connecting: "Connecting…",
  offline: "No connection. Trying again…",
  refused: "The city's chat is not available on this website. Please use the city's own website or call the city.",
  sending: "Sending",
  failed: "Not sent.",
  tryAgain: "Try again",
  expired: "Your earlier conversation has ended. This is a new one.",
  sources: "Sources ({count})",
  source: "Source {number}: {title}",
  since: "In force since {date}",
  newTab: "opens in a new tab",
  you: "You",
  agent: "Assistant",
  photoOf: "Photo: {name}",
  suggestions: "Suggested replies",
  unread: "New messages",
  helped: "Did this help?",
  yes: "Yes",
  no: "No",
  didHelp: "Good to know. Thank you.",
  didNotHelp: "Thank you. Our staff will see that this did not help.",
  blocked: "Allow pop-up windows to print.",
};

export type TextKey = keyof typeof en;

const es: Record<TextKey, string> = {
  open: "Chatear con la ciudad",
  title: "Asistente de la ciudad",
  close: "Cerrar el chat",
  menu: "Más",
  restart: "Empezar una conversación nueva",
  phone: "Seguir en mi celular",
  download: "Descargar la conversación",
  print: "Imprimir la conversación",
  language: "English",
  languageLabel: "Switch to English",
  log: "Conversación",
  input: "Su mensaje",
  placeholder: "Escriba su pregunta",
  send: "Enviar",
  photo: "Agregar una foto",
  photoReady: "Foto lista para enviar: {name}",
  removePhoto: "Quitar la foto",
  photoType: "Elija una imagen: JPEG, PNG, GIF, WebP o HEIC.",
  photoSize: "La imagen es demasiado grande. El límite es 8 MB.",
  photoLost: "Una imagen no se envió antes de recargar la página. Agréguela otra vez.",
  left: "Quedan {count} caracteres",
  tooLong: "Sobran {count} caracteres",
  typing: "El asistente está escribiendo",
  connecting: "Conectando…",
  offline: "Sin conexión. Intentando de nuevo…",
  refused: "El chat de la ciudad no está disponible en este sitio web. Use el sitio de la ciudad o llame por teléfono.",
  sending: "Enviando",
  failed: "No se envió.",
  tryAgain: "Intentar de nuevo",
  expired: "Su conversación anterior terminó. Esta es una nueva.",
  sources: "Fuentes ({count})",
  source: "Fuente {number}: {title}",
  since: "Vigente desde el {date}",
  newTab: "se abre en una pestaña nueva",
  you: "Usted",
  agent: "Asistente",
  photoOf: "Foto: {name}",
  suggestions: "Respuestas sugeridas",
  unread: "Mensajes nuevos",
  helped: "¿Le sirvió?",
  yes: "Sí",
  no: "No",
  didHelp: "Qué bueno. Gracias.",
  didNotHelp: "Gracias. El personal verá que esto no le sirvió.",
  blocked: "Permita las ventanas emergentes para imprimir.",
};

export type Language = "en" | "es";

const texts: Record<Language, Record<TextKey, string>> = { en, es };

export function isLanguage(tag: string): tag is Language {
  return tag in texts;
}

export function languageOf(tag: string | null | undefined): Language {
  return tag?.toLowerCase().startsWith("es") ? "es" : "en";
}

export type Say = (key: TextKey, args?: Record<string, string | number>) => string;

export function sayIn(language: Language): Say {
  return (key, args = {}) => texts[language][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(args[name] ?? whole));
}

export function dateIn(language: Language, iso: string): string {
  const date = new Date(`${iso}T12:00:00Z`);
  return Number.isNaN(date.getTime())
    ? iso
    : date.toLocaleDateString(language === "es" ? "es-US" : "en-US", { dateStyle: "long", timeZone: "UTC" });
}
