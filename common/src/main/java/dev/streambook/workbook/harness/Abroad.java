package dev.streambook.workbook.harness;

import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Runs a piece of code as on a machine in another country, and puts this JVM's settings back. Use it wherever a contract
 * promises text or times that do not depend on the machine. What other threads do meanwhile is abroad, too.
 */
public final class Abroad {

    private Abroad() {}

    /** Numbers have digits of their own there: {@code "%d".formatted(17)} is {@code ١٧}. */
    public static <T> T inEgypt(Callable<T> code) throws Exception {
        return with(Locale.forLanguageTag("ar-EG-u-nu-arab"), Locale.getDefault(), Locale::setDefault, code);
    }

    /** Clocks are 5 h 45 min ahead of UTC there, so neither hours nor days begin when they do in UTC. */
    public static <T> T inKathmandu(Callable<T> code) throws Exception {
        return with(TimeZone.getTimeZone("Asia/Kathmandu"), TimeZone.getDefault(), TimeZone::setDefault, code);
    }

    private static <S, T> T with(S there, S here, Consumer<S> setting, Callable<T> code) throws Exception {
        setting.accept(there);
        try {
            return code.call();
        } finally {
            setting.accept(here);
        }
    }
}
