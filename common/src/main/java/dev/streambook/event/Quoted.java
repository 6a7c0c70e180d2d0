package dev.streambook.event;

/** Foreign input, made fit to stand in a message or on a terminal. */
public final class Quoted {

    private static final int LONGEST = 80;

    private Quoted() {}

    /** As {@link #plain}, in quotes. */
    public static String text(String value) {
        return '"' + plain(value) + '"';
    }

    /** Cut to 80 characters, with everything that could break a line or a terminal escaped. */
    public static String plain(String value) {
        return value.length() <= LONGEST ? escaped(value) : escaped(value.substring(0, LONGEST)) + '…';
    }

    /** The whole of it, with everything that could break a line or a terminal escaped. */
    public static String escaped(String value) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isSurrogate(c) || commands(c)) {
                shown.append("\\u%04x".formatted((int) c));
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }

    /** Whether a terminal or an editor obeys this character instead of showing it: controls, line ends, and turns of the direction. */
    public static boolean commands(int character) {
        return Character.isISOControl(character)
                || character == '\u2028'
                || character == '\u2029'
                || character == '\u061c'
                || character == '\u200e'
                || character == '\u200f'
                || character >= '\u202a' && character <= '\u202e'
                || character >= '\u2066' && character <= '\u2069';
    }
}
