package dev.streambook.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** How a page may write a default: 45000 of {@code session.timeout.ms} as "45000", "45,000", "45 s" or "45 seconds". */
final class Spelling {

    /** @param of how many of the base unit it holds: milliseconds, or bytes */
    private record Unit(String name, long of) {}

    private static final List<Unit> TIMES = List.of(
            new Unit("ms", 1),
            new Unit("s", 1_000),
            new Unit("seconds", 1_000),
            new Unit("second", 1_000),
            new Unit("min", 60_000),
            new Unit("minutes", 60_000),
            new Unit("minute", 60_000),
            new Unit("h", 3_600_000),
            new Unit("hours", 3_600_000),
            new Unit("hour", 3_600_000),
            new Unit("days", 86_400_000),
            new Unit("day", 86_400_000));
    private static final List<Unit> SIZES = List.of(
            new Unit("bytes", 1), new Unit("KiB", 1L << 10), new Unit("MiB", 1L << 20), new Unit("GiB", 1L << 30));
    private static final List<String> WORDS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private Spelling() {}

    /** All spellings that count as this value of this setting. */
    static List<String> of(String setting, String value) {
        if (value.matches("-?\\d{1,18}")) {
            return ofNumber(setting.toLowerCase(Locale.ROOT), Long.parseLong(value));
        }
        return switch (value) {
            case "true" -> List.of("true", "on");
            case "false" -> List.of("false", "off");
            case "" -> List.of("empty", "not set");
            default -> List.of(value);
        };
    }

    /** Finds the text where it is not a part of a longer word or number. */
    static Pattern word(String text) {
        return Pattern.compile("(?<![\\w.,-])" + Pattern.quote(text) + "(?![\\w-]|[.,]\\w)");
    }

    private static List<String> ofNumber(String setting, long value) {
        List<String> spellings = new ArrayList<>();
        with("", value, spellings);
        OptionalLong milliseconds = millisecondsIn(setting);
        long base = milliseconds.isPresent() ? value * milliseconds.getAsLong() : value;
        for (Unit unit : milliseconds.isPresent() ? TIMES : SIZES) {
            if (base > 0 && base % unit.of() == 0) {
                with(" " + unit.name(), base / unit.of(), spellings);
            }
        }
        return List.copyOf(spellings);
    }

    private static void with(String unit, long count, List<String> spellings) {
        spellings.add(count + unit);
        spellings.add(String.format(Locale.ROOT, "%,d%s", count, unit));
        if (count >= 0 && count < WORDS.size()) {
            spellings.add(WORDS.get((int) count) + unit);
        }
        if (count == 1 && !unit.isEmpty()) {
            spellings.add((unit.equals(" hour") ? "an" : "a") + unit);
        }
    }

    /** What one of the setting's unit is in milliseconds; nothing for a setting that is no time. */
    private static OptionalLong millisecondsIn(String setting) {
        if (setting.matches(".*(\\.ms|periodms|interval|sleep|timeout|penalty)")) {
            return OptionalLong.of(1);
        }
        if (setting.matches(".*(\\.secs|\\.seconds|keep-alive)")) {
            return OptionalLong.of(1_000);
        }
        if (setting.endsWith(".minutes")) {
            return OptionalLong.of(60_000);
        }
        return setting.endsWith(".hours") ? OptionalLong.of(3_600_000) : OptionalLong.empty();
    }
}
