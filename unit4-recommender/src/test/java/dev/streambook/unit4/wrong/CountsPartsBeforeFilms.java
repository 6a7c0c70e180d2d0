package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Manifest;
import dev.streambook.unit4.Margins;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Refusal;
import dev.streambook.unit4.Verdict;
import dev.streambook.unit4.solution.ModelRegistry;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "How many films a version has is known when its parts have come",
        breaks = "first-reason",
        test = "what_was_lost_on_the_way_counts_before_what_the_figures_say",
        saying = "no films and one part")
public final class CountsPartsBeforeFilms extends ModelRegistry {

    public CountsPartsBeforeFilms(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
    }

    @Override
    public Verdict publish(String version, byte[] json) {
        Verdict verdict = super.publish(version, json);
        boolean empty = verdict instanceof Verdict.Refused refused && refused.refusal() == Refusal.EMPTY;
        return empty && Manifest.fromJson(json).parts() > 0
                ? new Verdict.Refused(version, Refusal.INCOMPLETE, "part 0 has not come")
                : verdict;
    }
}
