package dev.streambook.unit1.play;

import dev.streambook.event.EventJson;
import dev.streambook.event.ViewingEvent;
import dev.streambook.generator.FaultSettings;
import dev.streambook.generator.GeneratedLine;
import dev.streambook.generator.Generator;
import dev.streambook.generator.GeneratorSettings;
import dev.streambook.generator.Planted;
import dev.streambook.generator.SessionSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lines that a few set-top boxes send in one evening, with more than the usual share of trouble. */
public record Evening(List<GeneratedLine> lines) {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final int SHOWN_OF_BROKEN = 34;

    /** Always the same evening: 30 events of five viewers. */
    public static Evening ofFewHomes() {
        List<GeneratedLine> lines = new ArrayList<>();
        new Generator(settings()).lines().forEachRemaining(lines::add);
        return new Evening(List.copyOf(lines));
    }

    private static GeneratorSettings settings() {
        return GeneratorSettings.defaults()
                .withSeed(297)
                .withUsers(5)
                .withFilms(12)
                .withGroups(2)
                .withEvents(30)
                .withSessions(new SessionSettings(Duration.ofMinutes(25), Duration.ofMinutes(45), 2, 2))
                .withFaults(new FaultSettings(0.08, 0.08, 0.08, 0.08, Duration.ofMinutes(40), Duration.ofMinutes(10)));
    }

    /** A line for people: when it arrived, when it happened, what it is, what is wrong with it. */
    public static String shown(GeneratedLine line) {
        return "%s  %s%s".formatted(clock(line.arrival()), content(line), trouble(line.planted()));
    }

    private static String content(GeneratedLine line) {
        if (line.planted() == Planted.CORRUPT) {
            String text = line.text().replaceAll("[^ -~]", "?");
            return "????????  " + text.substring(0, Math.min(SHOWN_OF_BROKEN, text.length()));
        }
        ViewingEvent event = line.event();
        return "%s  user %d  %-7s  film %2d"
                .formatted(clock(event.time()), event.user(), EventJson.kind(event), event.item());
    }

    private static String trouble(Planted planted) {
        return switch (planted) {
            case IN_ORDER -> "";
            case OUT_OF_ORDER, LATE, DUPLICATE ->
                "  <- " + planted.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            case CORRUPT -> "  <- broken";
        };
    }

    private static String clock(Instant time) {
        return CLOCK.format(time);
    }
}
