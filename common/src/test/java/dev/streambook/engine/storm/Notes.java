package dev.streambook.engine.storm;

import java.io.Serializable;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.storm.utils.RegisteredGlobalState;

/** What the components of a test's topology write down, found again by its id after they were serialized. */
record Notes(String id) implements Serializable {

    static Notes open() {
        return new Notes(RegisteredGlobalState.registerState(new CopyOnWriteArrayList<String>()));
    }

    void add(String note) {
        all().add(note);
    }

    @SuppressWarnings("unchecked")
    List<String> all() {
        return (List<String>) RegisteredGlobalState.getState(id);
    }
}
