package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Margins;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.solution.ModelRegistry;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "A margin is a margin, whatever it is measured in",
        breaks = "ranking",
        test = "each_figure_has_its_own_margin_however_few_films_were_liked",
        saying = "the margins are 0.0625 and 0.125")
public final class OneMarginForBoth extends ModelRegistry {

    public OneMarginForBoth(ModelDecoder decoder, Margins margins) {
        super(decoder, new Margins(margins.rmse(), Math.min(1, margins.rmse())));
    }
}
