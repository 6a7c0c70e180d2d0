package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Margins;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Rival;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Optional;

/** Holds a version that was measured alone against the figures that the current one had. */
@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "Some comparison is better than none",
        breaks = "same-ratings",
        test = "a_version_without_a_rival_is_held_against_the_baseline_alone",
        saying = "v1: rmse 0.5, recall 0.5 on the ratings of its time")
public final class WithoutARivalTheOldFigureWillDo extends SeesAnotherRival {

    public WithoutARivalTheOldFigureWillDo(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
    }

    @Override
    Optional<Rival> rival(Model next) {
        return next.rival()
                .or(() -> current()
                        .map(current -> new Rival(
                                current.version(),
                                current.quality().rmse(),
                                current.quality().recall())));
    }
}
