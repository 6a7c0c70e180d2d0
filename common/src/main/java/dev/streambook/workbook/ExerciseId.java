package dev.streambook.workbook;

import java.io.Serializable;
import java.util.Comparator;

/** The number of an exercise, such as 1.10: unit and place in the unit, ordered by both. */
public record ExerciseId(int unit, int number) implements Comparable<ExerciseId>, Serializable {

    private static final Comparator<ExerciseId> ORDER =
            Comparator.comparingInt(ExerciseId::unit).thenComparingInt(ExerciseId::number);

    /** @throws IllegalArgumentException where {@code text} is not two whole numbers with a dot between them */
    public static ExerciseId parse(String text) {
        if (!text.matches("\\d{1,2}\\.\\d{1,2}")) {
            throw new IllegalArgumentException("exercise id is \"%s\"; expected a number such as 1.8".formatted(text));
        }
        String[] parts = text.split("\\.", 2);
        return new ExerciseId(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    @Override
    public int compareTo(ExerciseId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return unit + "." + number;
    }
}
