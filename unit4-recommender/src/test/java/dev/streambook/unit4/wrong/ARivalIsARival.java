package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Margins;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Rival;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "Where there is no current version, the rival was the current one",
        breaks = "rival-is-current",
        test = "a_rival_that_does_not_answer_is_no_measure",
        saying = "the first version after a restart")
public final class ARivalIsARival extends MeasuresByMoreRivals {

    public ARivalIsARival(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
    }

    @Override
    boolean isAMeasure(Rival rival, Optional<String> current) {
        return current.isEmpty();
    }
}
