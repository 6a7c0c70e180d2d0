package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Margins;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.solution.ModelRegistry;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "A new version is begun, so the one before it was given up",
        breaks = "bounded",
        test = "four_versions_may_be_unfinished_at_a_time",
        saying = "whose parts came in turns")
public final class KeepsTheLatestOnly extends ModelRegistry {

    public KeepsTheLatestOnly(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
    }

    private String latest = "";

    @Override
    public void part(String version, int number, byte[] part) {
        if (!version.equals(latest)) {
            super.withdraw(latest);
            latest = version;
        }
        super.part(version, number, part);
    }
}
