package dev.streambook.unit1.wrong;

import dev.streambook.unit1.CountView;
import dev.streambook.unit1.Increment;
import dev.streambook.unit1.RecentIncrements;
import dev.streambook.unit1.solution.LambdaView;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

@WrongAnswer(
        to = dev.streambook.unit1.LambdaView.class,
        belief = "Partition and offset, one after the other, are the name of a place",
        breaks = "place-identifies",
        test = "places_that_look_alike_in_one_number_or_text_are_different",
        saying = "but was: {7=1006L}")
public final class APlaceIsAText extends LambdaView {

    @Override
    public CountView merge(CountView batch, RecentIncrements recent) {
        Map<Object, Increment> places = new LinkedHashMap<>();
        recent.increments().forEach(place -> places.putIfAbsent("" + place.partition() + place.offset(), place));
        return super.merge(batch, new RecentIncrements(recent.from(), List.copyOf(places.values())));
    }
}
