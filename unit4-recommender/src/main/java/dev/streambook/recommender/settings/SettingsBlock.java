package dev.streambook.recommender.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** The settings of one part. Each is read with the range that it must lie in. */
public final class SettingsBlock {

    private final Config config;
    private final String name;
    private final Map<String, String> options;

    SettingsBlock(Config config, String name, Map<String, String> options) {
        this.config = config;
        this.name = name;
        this.options = options;
    }

    /** A whole number from {@code least} to {@code most}, both included. */
    public int whole(String key, int least, int most) {
        return (int) wholeLong(key, least, most);
    }

    /** A whole number from {@code least} to {@code most}, both included. */
    public long wholeLong(String key, long least, long most) {
        String expected = most == Long.MAX_VALUE || most == Integer.MAX_VALUE
                ? "a whole number from %d on".formatted(least)
                : "a whole number from %d to %d".formatted(least, most);
        if (!raw(key, expected).matches("-?[0-9]{1,18}")) {
            throw wrong(key, quoted(key), expected);
        }
        long value = read(key, Config::getLong, expected);
        return check(value >= least && value <= most, key, value, expected);
    }

    /** A number from {@code least} to {@code most}, both included. */
    public double number(String key, double least, double most) {
        String expected = "a number from %s to %s".formatted(least, most);
        requirePlain(key, "NaN|-?([0-9]+([.][0-9]*)?|[.][0-9]+)", expected);
        double value = read(key, Config::getDouble, expected);
        return check(value >= least && value <= most, key, value, expected);
    }

    /** A duration such as {@code 500ms}, {@code 2s} or {@code 7d}, from {@code least} on. */
    public Duration duration(String key, Duration least) {
        String expected = "a duration of %s or more, such as 500ms, 2s or 7d".formatted(text(least));
        requirePlain(key, "-?[0-9]+([.][0-9]+)? ?[a-z]*", expected);
        Duration value = read(key, Config::getDuration, expected);
        return check(value.compareTo(least) >= 0, key, text(value), expected, value);
    }

    /** A duration from {@code least} to the value of another setting of this block. */
    public Duration durationUpTo(String key, Duration least, String otherKey) {
        Duration value = duration(key, least);
        Duration most = duration(otherKey, Duration.ZERO);
        String expected = "at most %s.%s, %s".formatted(name, otherKey, text(most));
        return check(value.compareTo(most) <= 0, key, text(value), expected, value);
    }

    /** A text that is not blank. */
    public String text(String key) {
        String expected = "a text that is not empty";
        String value = read(key, Config::getString, expected);
        return check(!value.isBlank(), key, "\"" + value + "\"", expected, value);
    }

    /** A text that may be empty. */
    public String optional(String key) {
        return read(key, Config::getString, "a text");
    }

    /** {@code true} or {@code false}. */
    public boolean flag(String key) {
        String value = optional(key);
        return check(
                value.equals("true") || value.equals("false"), key, quoted(key), "true or false", value.equals("true"));
    }

    /** One of a few texts. */
    public String oneOf(String key, Collection<String> choices) {
        String expected = "one of " + String.join(", ", choices);
        String value = read(key, Config::getString, expected);
        return check(choices.contains(value), key, "\"" + value + "\"", expected, value);
    }

    /** Whether there is a text that is not blank. */
    public boolean isSet(String key) {
        return !read(key, Config::getString, "a text").isBlank();
    }

    /** A folder or a file, existing or not. */
    public Path path(String key) {
        String expected = "a path of this system";
        try {
            return Path.of(text(key)).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw wrong(key, quoted(key), expected);
        }
    }

    /** Names separated by commas; empty if there are none. */
    public Set<String> names(String key) {
        String value = read(key, Config::getString, "names separated by commas");
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws SettingException that names the key, its value and what was expected */
    public SettingException wrong(String key, Object value, String expected) {
        String full = full(key);
        String option = options.get(full);
        return new SettingException(
                option == null
                        ? "%s is %s; expected %s; set %1$s".formatted(full, value, expected)
                        : "%s is %s; expected %s (setting %s)".formatted(option, value, expected, full));
    }

    private <T> T read(String key, BiFunction<Config, String, T> read, String expected) {
        try {
            return read.apply(config, full(key));
        } catch (ConfigException.Missing absent) {
            throw wrong(key, "not set", expected);
        } catch (ConfigException malformed) {
            throw wrong(key, quoted(key), expected);
        }
    }

    private String raw(String key, String expected) {
        return String.valueOf(read(key, Config::getValue, expected).unwrapped());
    }

    /** A text may come from anywhere; a number that a file has as such was read by the file's own rules. */
    private void requirePlain(String key, String pattern, String expected) {
        if (read(key, Config::getValue, expected).unwrapped() instanceof String text && !text.matches(pattern)) {
            throw wrong(key, quoted(key), expected);
        }
    }

    private String quoted(String key) {
        return "\"" + config.getValue(full(key)).unwrapped() + "\"";
    }

    private String full(String key) {
        return name + "." + key;
    }

    private <T> T check(boolean holds, String key, T value, String expected) {
        return check(holds, key, value, expected, value);
    }

    private <T> T check(boolean holds, String key, Object shown, String expected, T value) {
        if (!holds) {
            throw wrong(key, shown, expected);
        }
        return value;
    }

    /** As in the file: 7d, 90s, 500ms. */
    public static String text(Duration duration) {
        long millis = duration.toMillis();
        if (millis == 0) {
            return "0s";
        }
        if (millis % 86_400_000 == 0) {
            return millis / 86_400_000 + "d";
        }
        if (millis % 3_600_000 == 0) {
            return millis / 3_600_000 + "h";
        }
        if (millis % 60_000 == 0) {
            return millis / 60_000 + "m";
        }
        return millis % 1_000 == 0 ? millis / 1_000 + "s" : millis + "ms";
    }
}
