package dev.streambook.unit4;

import dev.streambook.unit2.ExactlyOnceCopy;
import dev.streambook.unit2.KeyChooser;
import dev.streambook.unit2.PoisonHandler;
import dev.streambook.unit4.intake.IntakeParts;
import dev.streambook.unit4.log.PoisonHandlers;
import dev.streambook.unit4.speed.SpeedParts;
import dev.streambook.workbook.Answer;

/** The exercises' references, as parts of the recommender. */
public final class ReferenceParts {

    private ReferenceParts() {}

    public static SpeedParts speed() {
        return new SpeedParts(copies(), keys(), poison(), new dev.streambook.unit4.solution.FoldIn());
    }

    public static SpeedParts.Copies copies() {
        return Answer.reference(ExactlyOnceCopy.class)::create;
    }

    public static KeyChooser keys() {
        return Answer.reference(KeyChooser.class).create(IntakeParts.HOT_USERS, IntakeParts.BUCKETS);
    }

    public static PoisonHandlers poison() {
        return Answer.reference(PoisonHandler.class)::create;
    }
}
