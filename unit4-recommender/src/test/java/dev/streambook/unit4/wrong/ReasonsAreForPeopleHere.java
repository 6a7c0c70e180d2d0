package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Margins;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Verdict;
import dev.streambook.unit4.solution.ModelRegistry;
import dev.streambook.workbook.junit.WrongAnswer;
import java.text.DecimalFormatSymbols;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "A sentence for people is written as people write here",
        breaks = "both-figures",
        test = "the_figures_are_written_alike_on_every_machine",
        saying = "on a machine in Egypt")
public final class ReasonsAreForPeopleHere extends ModelRegistry {

    public ReasonsAreForPeopleHere(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
    }

    @Override
    public Verdict publish(String version, byte[] json) {
        return super.publish(version, json) instanceof Verdict.Refused refused
                ? new Verdict.Refused(version, refused.refusal(), inDigitsOfHere(refused.reason()))
                : adopted();
    }

    private Verdict adopted() {
        return new Verdict.Adopted(current().orElseThrow());
    }

    private static String inDigitsOfHere(String text) {
        int zero = DecimalFormatSymbols.getInstance().getZeroDigit();
        StringBuilder here = new StringBuilder();
        text.chars().forEach(c -> here.append((char) (c >= '0' && c <= '9' ? c - '0' + zero : c)));
        return here.toString();
    }
}
