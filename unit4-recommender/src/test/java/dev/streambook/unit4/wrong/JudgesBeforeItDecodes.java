package dev.streambook.unit4.wrong;

import dev.streambook.unit4.BadModelException;
import dev.streambook.unit4.Manifest;
import dev.streambook.unit4.Margins;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Quality;
import dev.streambook.unit4.Refusal;
import dev.streambook.unit4.Verdict;
import dev.streambook.unit4.solution.ModelRegistry;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "A version whose figures are bad need not be put together",
        breaks = "first-reason",
        test = "what_was_lost_on_the_way_counts_before_what_the_figures_say",
        saying = "none of its parts has come")
public final class JudgesBeforeItDecodes extends ModelRegistry {

    public JudgesBeforeItDecodes(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
    }

    @Override
    public Verdict publish(String version, byte[] json) {
        if (!isBad(version, json)) {
            return super.publish(version, json);
        }
        withdraw(version);
        Quality quality = Manifest.fromJson(json).quality();
        return new Verdict.Refused(
                version,
                Refusal.WORSE_THAN_BASELINE,
                "rmse is %s; expected less than %s".formatted(quality.rmse(), quality.baselineRmse()));
    }

    /** Reasons that come first are left as they are. */
    private boolean isBad(String version, byte[] json) {
        try {
            Manifest manifest = Manifest.fromJson(json);
            Quality quality = manifest.quality();
            boolean later = current()
                    .map(Model::version)
                    .filter(newest -> version.compareTo(newest) <= 0)
                    .isEmpty();
            return manifest.version().equals(version)
                    && later
                    && manifest.items() > 0
                    && quality.rmse() >= quality.baselineRmse();
        } catch (BadModelException e) {
            return false;
        }
    }
}
