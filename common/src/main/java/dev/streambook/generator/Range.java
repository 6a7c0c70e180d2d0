package dev.streambook.generator;

import java.time.Duration;

/** Checks of settings; each message names the setting, its value and the range. */
final class Range {

    private Range() {}

    static void of(String setting, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("%s is %d; expected %d to %d".formatted(setting, value, least, most));
        }
    }

    static void share(String setting, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("%s is %s; expected a share from 0 to 1".formatted(setting, value));
        }
    }

    static void of(String setting, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException("%s is %s; expected %s to %s".formatted(setting, value, least, most));
        }
    }
}
