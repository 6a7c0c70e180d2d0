package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Margins;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Rival;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "Viewers see lists and no stars",
        breaks = "ranking",
        test = "better_lists_do_not_make_up_for_worse_stars",
        saying = "rmse 1 against 0.75")
public final class LooksAtListsOnly extends SeesAnotherRival {

    public LooksAtListsOnly(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
    }

    @Override
    Optional<Rival> rival(Model next) {
        return next.rival().map(rival -> new Rival(rival.version(), Double.MAX_VALUE, rival.recall()));
    }
}
