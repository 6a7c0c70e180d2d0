package dev.streambook.event;

/** A piece of foreign input, made fit to stand in a message. */
final class Quoted {

    private static final int LONGEST = 80;

    private Quoted() {}

    /** In quotes. */
    static String text(String value) {
        return '"' + plain(value) + '"';
    }

    /** Cut to 80 characters, with everything that could break a line or a terminal escaped. */
    static String plain(String value) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < Math.min(value.length(), LONGEST); i++) {
            char c = value.charAt(i);
            if (Character.isISOControl(c) || Character.isSurrogate(c) || c == '\u2028' || c == '\u2029') {
                shown.append("\\u%04x".formatted((int) c));
            } else {
                shown.append(c);
            }
        }
        return value.length() <= LONGEST ? shown.toString() : shown.append('…').toString();
    }
}
