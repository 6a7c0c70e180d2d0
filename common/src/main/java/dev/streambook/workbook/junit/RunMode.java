package dev.streambook.workbook.junit;

import dev.streambook.workbook.Answer;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** Origin answers a run of the specifications takes: {@code -Dstreambook.run}. */
enum RunMode {
    YOURS,
    REFERENCE,
    BOTH;

    static final String PROPERTY = "streambook.run";

    static RunMode from(Function<String, String> properties) {
        String text = properties.apply(PROPERTY);
        if (text == null || text.isBlank()) {
            return BOTH;
        }
        return Stream.of(values())
                .filter(mode -> mode.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "-D%s is \"%s\"; expected yours, reference or both".formatted(PROPERTY, text)));
    }

    Stream<Answer<?>> answers(Class<?> contract) {
        return switch (this) {
            case YOURS -> Stream.of(Answer.yours(contract));
            case REFERENCE -> Stream.of(Answer.reference(contract));
            case BOTH -> Stream.of(Answer.reference(contract), Answer.yours(contract));
        };
    }
}
