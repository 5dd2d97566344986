package eu.galewind.bladecare.orders;

import java.time.LocalDate;
import java.util.List;

public class WorkOrder {
    public final int id;
    public OrderState state;
    public LocalDate due;
    public List<String> steps;

    public WorkOrder(int id, OrderState state, LocalDate due, List<String> steps) {
        this.id = id;
        this.state = state;
        this.due = due;
        this.steps = steps;
    }

    public void move(OrderState next) {
        if (!state.leadsTo(next)) throw new IllegalTransitionException(id, state, next);
        state = next;
    }
}
