package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Margins;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Rival;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "A model that predicts stars well makes good lists",
        breaks = "ranking",
        test = "better_stars_do_not_make_up_for_worse_lists",
        saying = "recall 0.25 against 0.5")
public final class LooksAtStarsOnly extends SeesAnotherRival {

    public LooksAtStarsOnly(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
    }

    @Override
    Optional<Rival> rival(Model next) {
        return next.rival().map(rival -> new Rival(rival.version(), rival.rmse(), 0));
    }
}
