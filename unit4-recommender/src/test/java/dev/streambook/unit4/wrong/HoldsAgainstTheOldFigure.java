package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Margins;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Rival;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "The current model was measured when it was made, so its figure is known",
        breaks = "same-ratings",
        test = "harder_ratings_do_not_make_a_worse_model",
        saying = "v1: rmse 0.5, recall 0.5 on the ratings of its time")
public final class HoldsAgainstTheOldFigure extends SeesAnotherRival {

    public HoldsAgainstTheOldFigure(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
    }

    @Override
    Optional<Rival> rival(Model next) {
        return current()
                .map(current -> new Rival(
                        current.version(),
                        current.quality().rmse(),
                        current.quality().recall()));
    }
}
