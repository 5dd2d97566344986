package eu.galewind.bladecare.orders;

public enum OrderState {
    PLANNED, RELEASED, STARTED, DONE, CANCELLED;

    public boolean leadsTo(OrderState next) {
        return this == CANCELLED || this == DONE ? false : next == CANCELLED || next.ordinal() == ordinal() + 1;
    }
}
