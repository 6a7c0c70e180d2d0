package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Margins;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Refusal;
import dev.streambook.unit4.Verdict;
import dev.streambook.unit4.solution.ModelRegistry;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "Ten comes after two",
        breaks = "ascending",
        test = "versions_ascend_as_text_and_a_refused_one_holds_nobody_up",
        saying = "as text, v2 is after v10")
public final class VersionsAreNumbers extends ModelRegistry {

    public VersionsAreNumbers(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
    }

    @Override
    public Verdict publish(String version, byte[] json) {
        boolean lower = current()
                .filter(model -> version.length() < model.version().length())
                .isPresent();
        return lower
                ? new Verdict.Refused(version, Refusal.OUTDATED, "the number of %s is lower".formatted(version))
                : super.publish(version, json);
    }
}
