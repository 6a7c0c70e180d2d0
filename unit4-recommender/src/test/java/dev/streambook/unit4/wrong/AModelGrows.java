package dev.streambook.unit4.wrong;

import dev.streambook.unit4.BadModelException;
import dev.streambook.unit4.Manifest;
import dev.streambook.unit4.Margins;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Refusal;
import dev.streambook.unit4.Verdict;
import dev.streambook.unit4.solution.ModelRegistry;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "A model that has lost films is broken",
        breaks = "no-other-reason",
        test = "a_model_may_be_smaller_and_made_of_less",
        saying = "one film of rank 1")
public final class AModelGrows extends ModelRegistry {

    public AModelGrows(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
    }

    @Override
    public Verdict publish(String version, byte[] json) {
        if (current().filter(model -> hasLostFilms(model, version, json)).isEmpty()) {
            return super.publish(version, json);
        }
        withdraw(version);
        return new Verdict.Refused(version, Refusal.WORSE_THAN_CURRENT, "it has fewer films");
    }

    private static boolean hasLostFilms(Model current, String version, byte[] json) {
        try {
            int films = Manifest.fromJson(json).items();
            return films > 0 && films < current.items().size() && version.compareTo(current.version()) > 0;
        } catch (BadModelException e) {
            return false;
        }
    }
}
