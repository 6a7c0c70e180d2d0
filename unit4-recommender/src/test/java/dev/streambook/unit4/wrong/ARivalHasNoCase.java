package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Margins;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Rival;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "v3 and V3 are the same version",
        breaks = "rival-is-current",
        test = "a_rival_that_does_not_answer_is_no_measure",
        saying = "v5 was measured against V3")
public final class ARivalHasNoCase extends MeasuresByMoreRivals {

    public ARivalHasNoCase(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
    }

    @Override
    boolean isAMeasure(Rival rival, Optional<String> current) {
        return current.filter(version -> version.equalsIgnoreCase(rival.version()) && !version.equals(rival.version()))
                .isPresent();
    }
}
