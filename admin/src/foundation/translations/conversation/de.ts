import type { en } from './en';

export const de: Record<keyof typeof en, string> = {
  'link.lost': 'Verbindung wird wiederhergestellt … Was Sie schreiben, bleibt erhalten.',
  'link.draining':
    'Der Server startet neu. Verbindung wird wiederhergestellt … Was Sie schreiben, bleibt erhalten.',
  'link.now': 'Jetzt versuchen',
  'link.again': 'Noch einmal versuchen',
  'link.reload': 'Seite neu laden',

  'cover.unauthorized': 'Sie sind abgemeldet',
  'cover.unauthorizedText':
    'Ihre Sitzung ist beendet, darum werden die Chats nicht mehr gezeigt. Melden Sie sich an, um dort weiterzumachen, wo Sie waren.',
  'cover.forbidden': 'Sie dürfen keine Chats mehr sehen',
  'cover.forbiddenText':
    'Ihnen wurde die Berechtigung genommen, Chats zu sehen, darum werden sie nicht mehr gezeigt. Wenn Sie sie wieder haben, melden Sie sich neu an, um dort weiterzumachen, wo Sie waren.',
  'cover.kept': 'Was Sie gerade schrieben, bleibt in diesem Tab erhalten.',
  'cover.login': 'Neu anmelden',

  'availability.label': 'Ich kann Chats annehmen',
  'availability.online': 'Verfügbar',
  'availability.away': 'Abwesend',
  'availability.onlineHint': 'Besucher sehen, dass jemand da ist.',
  'availability.awayHint':
    'Sie bekommen keine neuen Chats. Besucher können eine Nachricht hinterlassen.',

  'readOnly.tag': 'Nur lesen',
  'readOnly.explain':
    'Sie dürfen Chats lesen, aber nicht beantworten. Bitten Sie die Administration um die Berechtigung „Chats beantworten“.',

  'view.label': 'Chats',
  'view.home': 'Mein Tisch',
  'view.waiting': 'Wartend',
  'view.mine': 'Meine',
  'view.all': 'Alle',
  'view.ended': 'Beendet',
  'view.unread':
    '{count, plural, one {# Ihrer Chats hat ungelesene Nachrichten} other {# Ihrer Chats haben ungelesene Nachrichten}}',

  'group.mine': 'Meine Chats',
  'group.queue': 'Wartend',
  'group.left': 'Hinterlassene Nachrichten',
  'group.mineEmpty': 'Sie haben gerade keinen eigenen Chat.',
  'group.queueEmpty': 'Niemand wartet.',

  'row.mine': 'Ihrer',
  'row.waiting': 'Wartet',

  'search.label': 'In diesen Chats suchen',
  'search.placeholder': 'Name oder E-Mail',
  'search.clear': 'Suche leeren',
  'search.none': 'In „{view}“ passt nichts dazu. Gesucht wird in Namen und E-Mail-Adressen.',

  'empty.waiting.title': 'Niemand wartet',
  'empty.waiting.online':
    'Ihre Besucher sehen Sie als verfügbar. Ein neuer Chat erscheint hier mit einem leisen Ton.',
  'empty.waiting.away':
    'Ihre Besucher sehen, dass niemand da ist. Schalten Sie auf „Verfügbar“, um Chats anzunehmen.',
  'empty.mine.title': 'Sie haben keine offenen Chats',
  'empty.mine.text': 'Nehmen Sie einen wartenden Chat an; er bleibt hier, bis er endet.',
  'empty.all.title': 'Keine offenen Chats',
  'empty.all.text': 'Hier sehen Sie jeden offenen Chat, auch die der anderen.',
  'empty.ended.title': 'Noch keine beendeten Chats',
  'empty.ended.text': 'Endet ein Chat, wird hier sein versiegeltes Protokoll aufbewahrt.',
  'empty.websites': 'Eine Website zulassen',

  'chat.pick.title': 'Wählen Sie einen Chat',
  'chat.pick.text':
    'Mit {next} und {previous} gehen Sie durch die Liste, mit {take} nehmen Sie einen Chat an.',
  'chat.pick.keys': 'Alle Tasten',
  'chat.loading': 'Das Gespräch wird geladen …',
  'chat.failed': 'Der Chat konnte nicht geöffnet werden.',
  'chat.gone': 'Dieser Chat wurde gelöscht oder ist eingeschränkt',
  'chat.goneText': 'Hier wird nichts mehr davon gezeigt oder behalten.',
  'chat.back': 'Zurück zur Liste',
  'chat.toConversation': 'Zurück zum Gespräch',
  'chat.details': 'Über den Besucher',
  'chat.hideDetails': 'Angaben zum Besucher ausblenden',
  'chat.more': 'Weitere Aktionen',
  'chat.copyLink': 'Link zu diesem Chat kopieren',
  'chat.linkCopied': 'Der Link wurde kopiert.',
  'chat.copyFailed': 'Der Browser hat das Kopieren nicht erlaubt.',
  'chat.end': 'Chat beenden',
  'chat.release': 'Zurück in die Warteschlange',
  'chat.log': 'Gespräch mit {name}',
  'chat.older': 'Frühere Nachrichten',
  'chat.olderLoading': 'Frühere Nachrichten werden geladen …',
  'chat.olderFailed': 'Frühere Nachrichten konnten nicht geladen werden.',
  'chat.newMessages': '{count, plural, one {# neue Nachricht} other {# neue Nachrichten}}',
  'chat.toBottom': 'Zur neuesten Nachricht',
  'chat.visitorTyping': '{name} schreibt',
  'chat.agentTyping': '{name} schreibt eine Antwort',
  'chat.viewerOne': '{name} ist auch hier',
  'chat.viewerTwo': '{first} und {second} sind auch hier',
  'chat.viewerMany': '{name} und {count} andere sind auch hier',
  'chat.visitorOnline': 'Gerade online',
  'chat.visitorOffline': 'Nicht verbunden',

  'status.offline': 'Nachricht hinterlassen',
  'status.waitingFor': 'Wartet seit {duration}',
  'status.activeFor': 'Seit {duration} bei {agent}',
  'status.agentAway': '{agent} ist offline. Der Chat braucht jemanden.',
  'status.activeMine': 'Seit {duration} bei Ihnen',
  'status.endedAfter': 'Beendet nach {duration}',

  'event.started': 'Der Besucher hat den Chat begonnen',
  'event.startedOffline': 'Der Besucher hat eine Nachricht hinterlassen; niemand war da',
  'event.taken': '{agent} hat den Chat angenommen',
  'event.takenOver': '{agent} hat von {from} übernommen',
  'event.released': '{agent} hat den Chat in die Warteschlange zurückgegeben',
  'event.returned':
    '{agent} kann hier nicht mehr antworten. Der Chat ist wieder in der Warteschlange.',
  'event.endedVisitor': 'Der Besucher hat den Chat beendet',
  'event.endedAgent': '{agent} hat den Chat beendet',
  'event.endedSystem': 'Der Chat endete von selbst',
  'event.removed': 'Entfernt',
  'event.redacted': 'Ein Teil von Eintrag Nr. {seq} wurde entfernt',
  'event.consentAsked': '{agent} hat um Einwilligung gebeten: „{purpose}“',
  'event.consentYes': 'Die Antwort war Ja: „{purpose}“',
  'event.consentNo': 'Die Antwort war Nein: „{purpose}“',

  'note.label': 'Notiz, nur intern sichtbar',
  'note.short': 'Notiz',

  'message.sending': 'Wird gesendet …',
  'message.queued': 'Noch nicht gesendet; geht hinaus, sobald die Verbindung wieder steht',
  'message.retrying': 'Noch nicht angenommen; neuer Versuch läuft',
  'message.stored': 'Gespeichert',
  'message.seen': 'Gesehen',
  'message.failed': 'Nicht gesendet: {cause}',
  'message.retry': 'Noch einmal senden',
  'message.copy': 'Text kopieren',
  'message.discard': 'Verwerfen',
  'message.you': 'Sie',

  'redact.menu': 'Mehr zu dieser Nachricht',
  'redact.item': 'Einen Teil schwärzen …',
  'redact.title': 'Einen Teil dieser Nachricht schwärzen',
  'redact.explain':
    'Markieren Sie, was weg muss, mit der Maus oder mit Umschalt und den Pfeiltasten. Es verschwindet überall: hier, beim Besucher, in der Suche und in Exporten.',
  'redact.text': 'Nachricht',
  'redact.all': 'Ganzen Text markieren',
  'redact.outcome': 'Danach steht da:',
  'redact.nothing': 'Noch ist nichts markiert.',
  'redact.final':
    'Der alte Text lässt sich nicht zurückholen. Dass etwas entfernt wurde, bleibt sichtbar.',
  'redact.action': 'Endgültig schwärzen',
  'redact.done': 'Der Teil wurde entfernt.',
  'redact.mark': 'Ein Teil wurde entfernt am {time}',

  'composer.reply': 'Antwort',
  'composer.note': 'Notiz',
  'composer.mode': 'Was geschrieben wird',
  'composer.replyLabel': 'Antwort an {name}',
  'composer.noteLabel': 'Notiz für das Team',
  'composer.replyPlaceholder': 'Antwort schreiben …',
  'composer.notePlaceholder': 'Das sieht nur das Team …',
  'composer.noteHint': 'Besucher sehen Notizen nie.',
  'composer.send': 'Senden',
  'composer.addNote': 'Notiz hinzufügen',
  'composer.keys': 'Eingabe sendet, Umschalt + Eingabe beginnt eine neue Zeile',
  'composer.notKept':
    'Dieser Browser behält nicht, was Sie schreiben, wenn die Seite neu geladen wird.',
  'composer.tooLong': '{over, plural, one {# Zeichen} other {# Zeichen}} zu viel',
  'composer.left': 'Noch {left, plural, one {# Zeichen} other {# Zeichen}}',
  'composer.draft': 'Entwurf',

  'lock.session': 'Sie sind hier nicht mehr angemeldet.',
  'lock.lost': 'Sie können diesen Chat nicht mehr sehen.',
  'lock.ended': 'Dieser Chat ist beendet.',
  'lock.right': 'Sie dürfen Chats nicht mehr beantworten.',
  'lock.colleague': '{agent} hat diesen Chat jetzt.',
  'lock.queue': 'Nehmen Sie diesen Chat an, um zu antworten.',
  'lock.left': 'Nehmen Sie diesen Chat an, um zu antworten.',
  'lock.taking': 'Einen Moment, der Chat wird angenommen.',
  'lock.kept':
    'Was Sie geschrieben haben, bleibt hier stehen und wurde nicht gesendet. Tasten ruhen bis Esc oder Klick.',
  'lock.asleep': 'Tasten ruhen bis Esc oder Klick.',

  'draft.drop': 'Entwurf verwerfen',

  'reach.byMail': '{name} ist nicht da: Was Sie senden, geht per E-Mail an {address}.',
  'reach.noAddress':
    '{name} ist nicht da und hat keine Adresse hinterlassen: Ihre Antwort kommt nicht an, es sei denn, die Person kehrt zurück.',
  'reach.soon': 'Geht in wenigen Minuten per E-Mail hinaus, wenn niemand sie vorher sieht',
  'reach.waiting': 'Die E-Mail wartet auf den Mailserver',
  'reach.sent': 'Per E-Mail gesendet',
  'reach.failed': 'Die E-Mail konnte nicht gesendet werden',
  'reach.bounced': 'Die E-Mail wurde abgewiesen: Dieses Postfach nimmt keine an',
  'reach.unreachable': 'Nicht gesehen, und es gibt keine Adresse dafür',

  'take.waiting': 'Dieser Besucher wartet auf jemanden.',
  'take.offline': 'Diese Nachricht wurde hinterlassen, als niemand da war.',
  'take.button': 'Chat annehmen',
  'take.other': '{agent} hat diesen Chat.',
  'take.over': 'Übernehmen',
  'take.overTitle': 'Von {agent} übernehmen?',
  'take.overText':
    'Der Chat geht an Sie über. {agent} sieht das sofort und kann darin nicht mehr antworten.',
  'take.writeNote': 'Notiz schreiben',

  'end.title': 'Diesen Chat beenden?',
  'end.text':
    'Der Besucher erfährt es, nichts kann mehr hinzugefügt werden, und das Protokoll wird versiegelt. Das lässt sich nicht rückgängig machen.',
  'end.confirm': 'Chat beenden',
  'end.done': 'Der Chat mit {name} ist beendet.',

  'release.done': 'Der Chat ist wieder in der Warteschlange.',
  'release.title': 'Diesen Chat zurückgeben?',
  'release.text':
    'Er kommt zurück in die Warteschlange, und alle können ihn annehmen. Der Besucher erfährt es.',

  'lost.taken':
    '{agent} hat Ihren Chat mit {name} übernommen. Was Sie geschrieben haben, bleibt dort erhalten.',
  'lost.queue': 'Ihr Chat mit {name} ist wieder in der Warteschlange.',
  'lost.ended': 'Ihr Chat mit {name} ist beendet.',

  'transcript.title': 'Versiegeltes Protokoll',
  'transcript.unsealed': 'Dieser Chat ist beendet. Sein Protokoll wird gerade versiegelt.',
  'transcript.endedVisitor': 'Vom Besucher beendet',
  'transcript.endedAgent': 'Vom Team beendet',
  'transcript.endedSystem': 'Von selbst beendet',
  'transcript.messages': '{count, plural, one {# Eintrag} other {# Einträge}}',
  'transcript.from': 'Erster Eintrag',
  'transcript.to': 'Letzter Eintrag',
  'transcript.sealed': 'Versiegelt',
  'transcript.digest': 'Prüfsumme',
  'transcript.verify': 'Prüfen',
  'transcript.print': 'Drucken',
  'transcript.unaltered':
    'Unverändert: {count, plural, one {# Eintrag ist} other {alle # Einträge sind}} wie beim Versiegeln.',
  'transcript.changed': 'Verändert: Eintrag {seq} ist nicht mehr wie beim Versiegeln.',
  'transcript.missing': 'Verändert: Eintrag {seq} fehlt.',
  'transcript.added': 'Verändert: Eintrag {seq} kam nach dem Versiegeln dazu.',
  'transcript.broken': 'Das Siegel selbst stimmt nicht: Es wurde nach dem Ende verändert.',
  'transcript.notSealed': 'Dieser Chat hat noch kein Siegel.',
  'transcript.redacted': 'Geschwärzte Teile',
  'transcript.redactedNo': 'Nr. {seq} am',
  'transcript.redactedParts':
    '{count, plural, one {Ein Teil von Eintrag Nr. {seqs} wurde seither geschwärzt; das Siegel hält trotzdem.} other {Teile der Einträge Nr. {seqs} wurden seither geschwärzt; das Siegel hält trotzdem.}}',
  'transcript.verifyFailed':
    'Die Prüfung war gerade nicht möglich. Versuchen Sie es gleich noch einmal.',
  'transcript.forbidden': 'Zum Prüfen braucht es die Berechtigung „Protokolle lesen“.',

  'print.heading': 'Chat mit {name}',
  'print.printed': 'Gedruckt',

  'panel.title': 'Besucher',
  'panel.contact': 'Kontakt',
  'panel.name': 'Name',
  'panel.email': 'E-Mail',
  'panel.answers': 'Was uns gesagt wurde',
  'panel.noAnswers': 'Vor diesem Chat wurde nichts gefragt.',
  'panel.context': 'Wo der Chat begann',
  'panel.page': 'Seite',
  'panel.language': 'Sprache',
  'panel.browser': 'Browser',
  'panel.department': 'Abteilung',
  'panel.privacy': 'Datenschutz',
  'panel.notice': 'Gezeigter Hinweis',
  'panel.noticeVersion': 'Fassung {version} ({language})',
  'panel.noNotice': 'Keiner',
  'panel.basis': 'Rechtsgrundlage',
  'panel.person': 'Alles, was zu dieser Person gespeichert ist',
  'panel.chat': 'Dieser Chat',
  'panel.started': 'Begonnen',
  'panel.taken': 'Angenommen',
  'panel.ended': 'Beendet',
  'panel.agent': 'Zuständig',
  'panel.noAgent': 'Noch niemand',
  'panel.resize': 'Breite dieser Spalte',
  'panel.consents': 'Einwilligungen',
  'panel.noConsents': 'Es wurde um keine Einwilligung gebeten.',
  'panel.consentLog': 'Nachweise zeigen',
  'panel.age': 'Alter',
  'panel.ofAge': 'Mindestens so alt wie gefragt',
  'panel.belowAge': 'Unter dem gefragten Alter',

  'alerts.menu': 'Ton und Hinweise',
  'alerts.sound': 'Leiser Ton bei neuen Chats und Nachrichten',
  'alerts.desktop': 'Hinweise auf dem Bildschirm',
  'alerts.contents': 'In Hinweisen zeigen, was geschrieben wurde',
  'alerts.enable': 'Hinweise auf dem Bildschirm einschalten',
  'alerts.blocked':
    'Der Browser blockiert Hinweise dieser Seite. Erlauben Sie sie in seinen Einstellungen.',
  'alerts.unsupported':
    'Dieser Browser kann unter dieser Adresse keine Hinweise zeigen. Dazu braucht es HTTPS.',
  'alerts.test': 'Einmal abspielen',
  'alerts.newChat': 'Neuer Chat: {name}',
  'alerts.message': '{name} hat geschrieben',

  'origins.title': 'Zugelassene Websites',
  'origins.explain':
    'Nur Seiten dieser Websites dürfen den Chat zeigen. Strapis eigene CORS-Einstellungen bleiben unberührt.',
  'origins.none': 'Noch keine Website. Fügen Sie unten die Adresse einer Ihrer Seiten ein.',
  'origins.field': 'Website hinzufügen',
  'origins.placeholder': 'https://www.example.com',
  'origins.hint':
    'Jede Adresse der Website genügt; der Teil, auf den es ankommt, wird daraus genommen.',
  'origins.takes': 'Wird hinzugefügt als {origin}',
  'origins.add': 'Hinzufügen',
  'origins.fixed': 'Aus der Konfigurationsdatei',
  'origins.remove': '{origin} entfernen',
  'origins.removed':
    '{origin} wurde entfernt. Chats, die dort offen sind, gehen weiter, bis die Seite verlassen wird.',
  'origins.undo': 'Rückgängig',
  'origins.empty': 'Schreiben Sie die Adresse der Website.',
  'origins.invalid': 'Das ist keine Webadresse. Sie sieht so aus: https://www.example.com.',
  'origins.scheme': 'Nur Adressen mit http:// oder https:// können hinzugefügt werden.',
  'origins.duplicate': '{origin} steht schon auf der Liste.',
  'origins.limit': 'Höchstens 200 Websites können auf der Liste stehen.',

  'refused.title': 'Zuletzt abgewiesen',
  'refused.explain': 'Diese Websites wollten den Chat zeigen und stehen nicht auf der Liste.',
  'refused.seen': '{count, plural, one {# Versuch} other {# Versuche}}, zuletzt',
  'refused.allow': 'Zulassen',
  'refused.clear': 'Diese Liste leeren',

  'embed.title': 'Den Chat auf eine Website setzen',
  'embed.explain':
    'Bis ein Besucher den Chat öffnet, wird nichts geladen als dieses kleine Skript.',
  'embed.html': 'HTML',
  'embed.react': 'React',
  'embed.next': 'Next.js',
  'embed.wordpress': 'WordPress',
  'embed.htmlHint': 'Setzen Sie diese Zeile auf jeder Seite, die den Chat haben soll, vor {tag}.',
  'embed.reactHint': 'Zeigen Sie diese Komponente einmal, nahe der Wurzel der Anwendung.',
  'embed.nextHint': 'Setzen Sie das in das oberste Layout.',
  'embed.wordpressHint':
    'Setzen Sie das in die functions.php des (Child-)Themes oder in ein Plugin für Code-Schnipsel.',

  'appearance.title': 'Aussehen',
  'appearance.color': 'Farbe',
  'appearance.colorHint':
    'Für den runden Knopf und die Nachrichten des Besuchers. Leer: die eigene Farbe des Chats.',
  'appearance.colorInvalid': 'Schreiben Sie eine Farbe als # und sechs Ziffern, etwa #4945ff.',
  'appearance.pick': 'Farbe wählen',
  'appearance.reset': 'Die eigene Farbe des Chats',
  'appearance.contrastGood': 'Text darauf hat einen Kontrast von {ratio}:1.',
  'appearance.contrastPage':
    'Auf einer weißen Seite hebt sich diese Farbe nur mit {ratio}:1 ab. Besucher könnten den Knopf übersehen; wählen Sie eine dunklere (ab 3:1).',
  'appearance.contrastDark':
    'Auf einer dunklen Seite hebt sich diese Farbe nur mit {ratio}:1 ab. Hat Ihre Website einen dunklen Modus, wählen Sie eine hellere (ab 3:1).',
  'appearance.position': 'Seite des Fensters',
  'appearance.left': 'Links',
  'appearance.right': 'Rechts',
  'appearance.preview': 'So wird der Knopf aussehen',

  'system.durability': 'Sicherheit der Nachrichten',
  'system.durable': 'Eine bestätigte Nachricht übersteht einen Stromausfall.',
  'system.notDurable': 'Ein Stromausfall kann die letzten bestätigten Nachrichten kosten.',
  'system.wal':
    'Schalten Sie das Write-Ahead-Log ein: Nachrichten werden um ein Mehrfaches schneller und ebenso sicher gespeichert.',
  'system.walHow': 'Fügen Sie das in config/plugins ein und starten Sie Strapi neu:',
  'system.walNote':
    'Es ändert den Modus der Datenbankdatei dauerhaft; andere Programme, die sie öffnen, müssen auf demselben Rechner laufen.',
  'system.raise':
    'Stellen Sie „synchronous“ auf FULL, damit die letzten Nachrichten einen Stromausfall überstehen.',
  'system.raiseHow':
    'Diese Einstellung sorgt dafür. Fügen Sie sie in config/plugins ein und starten Sie Strapi neu:',
  'system.waitForDisk':
    'Die Datenbank bestätigt, bevor die Daten auf der Platte sind: Ein Stromausfall kann Nachrichten kosten.',
  'system.waitForDiskHow':
    'Bitten Sie die Betreuer von PostgreSQL, das in postgresql.conf oder für das Konto von Strapi zu setzen:',
  'system.flush':
    'Die Datenbank schreibt ihr Protokoll nur einmal je Sekunde auf die Platte: Ein Stromausfall kann Nachrichten kosten.',
  'system.flushHow': 'Bitten Sie die Betreuer der Datenbank, das in ihrer Konfiguration zu setzen:',
  'system.engine': 'Tabellen des Live-Chats liegen in einer Engine, die keine Transaktionen kennt.',
  'system.engineHow':
    'Stellen Sie diese Tabellen auf InnoDB um, und machen Sie das zur Vorgabe der Datenbank:',
  'system.commit': 'Commits',
  'system.encoding': 'Zeichensatz',
  'system.text': 'Sprachen und Emojis',
  'system.text.all': 'Jeder Text wird so gespeichert, wie er geschrieben wurde.',
  'system.text.some': 'Manche Texte lassen sich nicht speichern ({encoding}).',
  'system.text.server':
    'Der Zeichensatz dieser Datenbank hat für die Buchstaben vieler Sprachen und für Emojis keinen Platz. Der Live-Chat lehnt ab, was nicht passt; andere Teile von Strapi können es verlieren.',
  'system.text.serverHow':
    'Ziehen Sie mit Strapi in eine Datenbank in UTF-8 um (utf8mb4 bei MySQL und MariaDB): exportieren, neue Datenbank anlegen, importieren.',
  'system.text.connection':
    'Die Verbindung verändert Buchstaben auf dem Weg zur Datenbank. Nachrichten mit mehr als einfachen lateinischen Buchstaben werden abgelehnt.',
  'system.text.connectionHow':
    'Tragen Sie das in die Verbindung in config/database ein und starten Sie Strapi neu:',
  'system.text.tables':
    'Tabellen des Live-Chats haben einen engen Zeichensatz, und das Konto von Strapi darf sie nicht ändern.',
  'system.text.tablesHow':
    'Geben Sie dem Konto das Recht auf ALTER und starten Sie Strapi neu; dann geschieht das von selbst:',
  'system.text.lax': 'Die Datenbank kürzt, was nicht passt, statt es abzulehnen.',
  'system.text.laxHow': 'Ergänzen Sie das in den Einstellungen der Datenbank:',
  'system.addresses': 'Netzwerkadressen',
  'system.forgeable':
    'Besucher können sich die Netzwerkadresse aussuchen, nach der Grenzen zählen.',
  'system.forgeableWhy':
    'Strapi vertraut einem Proxy, weiß aber nicht, wie viele es sind, und nimmt den linken Eintrag von X-Forwarded-For, den jeder schreiben kann. Der Chat selbst zählt bis dahin den letzten Eintrag, wie bei einem Proxy.',
  'system.forgeableHow':
    'Sagen Sie Strapi in config/server, wie viele Proxys davor stehen (hier einer), und starten Sie es neu:',
  'system.database': 'Datenbank',
  'system.client': 'Art',
  'system.journal': 'Journalmodus',
  'system.synchronous': 'Synchronous',
  'system.version': 'Version des Plugins',
  'system.sockets': 'Gerade verbunden',
  'system.visitors': 'Besucher',
  'system.agents': 'Team',
  'system.fonts': 'Schriften der PDF-Dokumente',
  'system.fontsWhat':
    'Texte in diesen Schriften stehen vollständig in jedem PDF, aber in einer groben Ersatzschrift. Ein Paket in der Anwendung gibt ihnen eine richtige; danach Strapi neu starten.',
  'system.chinese': 'Chinesisch',
  'system.japanese': 'Japanisch',
  'system.korean': 'Koreanisch',
  'system.failed': 'Der Zustand konnte nicht geladen werden. Läuft der Server?',

  'masked.card': 'Eine Kartennummer wurde vor dem Speichern unkenntlich gemacht.',
  'masked.iban': 'Eine IBAN wurde vor dem Speichern unkenntlich gemacht.',
  'masked.pattern':
    'Eine Nummer, die Ihre Website schützt, wurde vor dem Speichern unkenntlich gemacht.',
  'masked.several': 'Mehrere Nummern wurden vor dem Speichern unkenntlich gemacht.',

  'chatStatus.waiting': 'Wartend',
  'chatStatus.active': 'Aktiv',
  'chatStatus.ended': 'Beendet',
  'chatStatus.offline': 'Nachricht hinterlassen',
};
