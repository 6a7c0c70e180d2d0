package dev.streambook.workbook.harness;

import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;

/**
 * Runs a piece of code as on a machine in another country, and puts this JVM's settings back. Use it wherever a contract
 * promises text or times that do not depend on the machine. What other threads do meanwhile is abroad, too.
 */
public final class Abroad {

    private Abroad() {}

    /** Numbers have digits of their own there: {@code "%d".formatted(17)} is {@code ١٧}. */
    public static <T> T inEgypt(Callable<T> code) throws Exception {
        Locale here = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            return code.call();
        } finally {
            Locale.setDefault(here);
        }
    }

    /** Clocks are 5 h 45 min ahead of UTC there, so neither hours nor days begin when they do in UTC. */
    public static <T> T inKathmandu(Callable<T> code) throws Exception {
        TimeZone here = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
        try {
            return code.call();
        } finally {
            TimeZone.setDefault(here);
        }
    }
}
